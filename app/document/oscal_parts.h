// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to document: what both OSCAL documents are made of.
#pragma once

#include "app/document/record.h"
#include "app/document/wording.h"

namespace safeconduct {

/// A stable identifier of \a what in the record of one plan (RFC 4122, version 5).
QString oscalUuid(const RecordInput &input, const QString &what);

/// An object of one member after the other.
Json oscalObject(const QList<std::pair<QString, Json>> &members);
Json oscalText(const QString &text); ///< trimmed: OSCAL forbids blanks at the ends
/// `{"name": …, "ns": our name space, "value": …}`.
Json oscalProp(const QString &name, const QString &value, const QString &cls = {});
/// Midnight UTC of \a day, as OSCAL writes moments.
Json oscalMoment(const QDate &day);

/// Title, dates, version, roles, people, approvals.
Json oscalMetadata(const RecordInput &input, const Wording &words, const QString &title);

} // namespace safeconduct
