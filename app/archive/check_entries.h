// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to archive.
#pragma once

#include "app/archive/archive.h"
#include "app/archive/central_directory.h"

#include <QSet>

namespace safeconduct {

/// Names that may stand in one archive together.
class EntryNames {
public:
    /// What is wrong with \a name beside those added before: unsafe, a duplicate, different by case only, file and folder
    /// at once.
    Result<void> add(const QString &name);

private:
    QSet<QString> m_files;
    QSet<QString> m_folders;
    QSet<QString> m_foldedFiles;
    QSet<QString> m_foldedFolders;
};

/// Everything about the entries that can be judged before unpacking.
Result<void> checkEntries(const QList<ArchiveEntry> &entries, const ArchiveLimits &limits);

/// A problem of one entry.
Problem entryProblem(const QString &name, const QString &id, const QString &what);

} // namespace safeconduct
