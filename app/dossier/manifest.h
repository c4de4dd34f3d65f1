// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to dossier: the list of entries with their hashes.
#pragma once

#include "app/archive/archive.h"
#include "app/support/json.h"

namespace safeconduct {

inline const QString manifestName = QStringLiteral("manifest.json");
inline const QString planName = QStringLiteral("plan.json");
inline const QString adviceName = QStringLiteral("advice.json");
inline const QString decisionName = QStringLiteral("decision.json");
inline const QString recordFolder = QStringLiteral("record/");
inline const QString snippetFolder = QStringLiteral("snippets/");
inline const QString knowledgeFolder = QStringLiteral("knowledge/");

/// `safeconduct-dossier/1` (resources/schemas/dossier-manifest.schema.json) for \a entries, which have none yet.
QByteArray manifestOf(const ArchiveEntries &entries, const QString &programVersion);

/// The manifest among \a entries. A fault, each with the entry's name: it is missing or malformed, of a later format, an
/// entry is missing, was changed, or is not listed, or one that every dossier has is not there.
Results<Json> manifestFrom(const ArchiveEntries &entries);

} // namespace safeconduct
