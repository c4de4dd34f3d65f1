// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::dns {

/// Seconds for which resolvers may remember our records: an hour, so that a mistake is soon forgotten.
constexpr int timeToLive = 3600;

/// One resource record of a zone file; \a data is already quoted.
struct Record {
    QString owner; ///< relative to the zone, or absolute with the final dot
    QString type;
    QString data;
    Because because;
};

SnippetLine recordLine(const Record &record);

/// A TXT record with one string that is our own.
Record textRecord(const QString &owner, const QString &text, const Because &because);

/// Lines for the zone of \a domain; names without a final dot are relative to it.
SnippetFile zoneFile(Step step, const QString &name, const QString &domain, const QList<SnippetLine> &lines);

} // namespace safeconduct::dns
