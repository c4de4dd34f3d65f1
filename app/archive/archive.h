// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace safeconduct {

/// Entries by their full name, in the order of names: `plan.json`, `snippets/owa-travel/apply.ps1`.
using ArchiveEntries = QMap<QString, QByteArray>;

/// Limits against hostile archives.
struct ArchiveLimits {
    qsizetype bytes = qsizetype{64} * 1024 * 1024; ///< of the archive
    qsizetype entry = qsizetype{64} * 1024 * 1024; ///< of one entry, unpacked
    qsizetype unpacked = qsizetype{256} * 1024 * 1024; ///< of all entries
    int entries = 20'000;
    int nameLength = 240;
};

/// A zip with fixed times, owners and order: same entries, same bytes. \a first is the name of the entry that goes before all
/// others, where a format wants one (OpenDocument 1.3, part 2, 3.3: mimetype).
Result<QByteArray> pack(const ArchiveEntries &entries, const QString &first = {});

/// Reads a zip from memory; nothing touches the disk. Refused, with the entry's name: names that lead out (`..`, absolute,
/// drive letters, backslashes), links and other special entries, names that differ only by case, duplicates, more than the limits
/// allow (counted while unpacking, not as claimed), encrypted or cut archives.
Result<ArchiveEntries> unpack(const QByteArray &zip, const ArchiveLimits &limits = {});

/// Whether \a name may be an entry: relative, forward slashes, no `.` or `..` part, no control character, no drive.
bool isSafeEntryName(const QString &name);

} // namespace safeconduct
