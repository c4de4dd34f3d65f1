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

/// That \a name acts in \a role.
Json oscalResponsible(const RecordInput &input, const QString &role, const QString &name);
/// A file inside the document.
Json oscalFile(const RecordInput &input, const QString &key, const QString &fileName, const QString &mediaType,
               const QByteArray &contents);
/// A list is only inserted where it has elements: the format forbids empty ones.
void oscalInsertFilled(Json &object, const QString &name, const Json &list);

/// Where a file of the configuration lies in a dossier: what stands for it in the back matter.
QString oscalFileKey(const Snippet &snippet, const SnippetFile &file);
/// What lies beside the plan or inside it: the catalogue, the record, the map, the configuration by its hashes, what was signed.
Json oscalBackMatter(const RecordInput &input, const ControlScheme &scheme, const Wording &words);

/// Title, dates, version, roles, people, approvals.
Json oscalMetadata(const RecordInput &input, const Wording &words, const QString &title);

} // namespace safeconduct
