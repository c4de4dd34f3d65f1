// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/haproxy/statement.h"

namespace safeconduct::haproxy {

/// Where sections of ours stand: HAProxy reads one file on Debian, and a reload does not read new file names, so they go into that
/// file, between marks. Web sites and what is passed on by its port have marks of their own: each comes and goes alone.
struct OwnSections {
    QString place; ///< of the file that the apply step puts in
    QString beginMark;
    QString endMark;
};
OwnSections webSections();
OwnSections tcpSections();

/// \a sections between the marks of \a own.
SnippetFile sectionsFile(const OwnSections &own, const QList<Section> &sections);

/// No section but \a own listens on \a ports (numbers joined by `|`), \a because of which.
SnippetLine portsFree(const OwnSections &own, const QString &ports, const Because &because);

/// Puts certificate, chain and key of \a host into one file.
QList<SnippetLine> bundleLines(const QString &host);
/// Puts the sections into haproxy.cfg, checks it, and has it read.
QList<SnippetLine> mergeLines(const OwnSections &own);
/// Takes them out again, for the reason of the text \a why; with them the file of bundleLines() for \a host, unless other sections
/// name it. No host: there is none.
QList<SnippetLine> takeOutLines(const OwnSections &own, const QString &why, const QString &host);

} // namespace safeconduct::haproxy
