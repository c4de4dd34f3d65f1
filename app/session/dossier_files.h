// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/dossier.h"

namespace safeconduct {

/// A dossier as it lies on the disk: one file, or a folder with the same entries, which suits a version control system.
struct StoredDossier {
    QString path;
    bool isFolder = false;
    QByteArray file; ///< the packed bytes; empty for a folder
    ArchiveEntries entries;
};

/// Reads either. In a folder, what begins with a dot at the top (`.git`, `.gitattributes`) belongs to the version control system and
/// is passed over; links and names that a dossier cannot have are refused, and the limits are those of an archive.
Result<StoredDossier> readStoredDossier(const QString &path);

/// Whether a dossier is to be expected at \a path: a folder, or a packed file. Everything else is taken for a plan.
bool isStoredDossier(const QString &path);

/// The dossier at \a path, a file or a folder, checked against its manifest.
Results<Dossier> readDossier(const QString &path);

/// Replaces what lies at \a dossier's path by \a entries; a file whole or not at all, in a folder only what differs, the
/// manifest last, and then what no longer belongs to the dossier is removed.
Result<void> writeStoredDossier(const StoredDossier &dossier, const ArchiveEntries &entries);

/// Brings the folder form of a dossier up to date: \a folder has one of the same plan. Events that were signed there since, and
/// entries that the program gives no meaning, are kept.
Result<void> updateDossierFolder(const QString &folder, const Dossier &dossier);

/// Whether \a folder is a dossier in its folder form.
bool isDossierFolder(const QString &folder);

/// Writes \a entries below \a folder and a `.gitattributes` that keeps a version control system from changing line ends. A folder
/// that holds anything else is refused before anything is written.
Result<void> unpackToFolder(const QString &folder, const ArchiveEntries &entries);

} // namespace safeconduct
