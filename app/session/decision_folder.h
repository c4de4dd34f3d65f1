// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/dossier.h"

namespace safeconduct {

/// Writes record.md, record.html, record.json, snippets/… and PLAN-ID.safeconduct into \a folder, which is made where it is
/// missing. Files that an earlier run wrote there are replaced or, where no longer needed, removed; a folder that holds
/// anything else is refused before anything is written. Events that were signed there since are kept. Returns the dossier's path.
Result<QString> writeDecisionFolder(const QString &folder, const Dossier &dossier);

/// Writes the file \a name below \a folder; the folders on the way are made.
Result<void> writeBelow(const QString &folder, const QString &name, const QByteArray &contents);

/// Writes \a entries below \a folder, each whole or not at all. Existing files of other content are refused, not replaced.
Result<void> writeEntries(const QString &folder, const ArchiveEntries &entries);

} // namespace safeconduct
