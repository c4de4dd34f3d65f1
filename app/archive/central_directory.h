// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to archive: what a zip says of its entries, read before KArchive sees it, because KArchive changes names
// silently (a leading slash is dropped, of two entries of one name the last one wins).
#pragma once

#include "app/support/result.h"

#include <QByteArray>

namespace safeconduct {

/// One entry as the central directory has it (PKWARE APPNOTE 4.3.12).
struct ArchiveEntry {
    QByteArray name;
    quint16 flags = 0;
    quint16 method = 0;
    quint32 crc = 0;
    quint32 packed = 0;
    quint32 unpacked = 0;
    quint32 attributes = 0; ///< the upper half is the file's mode where a Unix wrote it
    quint32 offset = 0; ///< of its local header

    bool isEncrypted() const;
    bool isFolder() const { return name.endsWith('/'); }
    /// A link, a device or anything else that is neither file nor folder.
    bool isSpecial() const;
    /// Whatever the flag says: KArchive writes and reads UTF-8 without it.
    bool hasUtf8Name() const { return name.isValidUtf8(); }
};

/// The entries in the order of the directory. Fails where the archive is cut, in several parts, larger than 4 GiB (zip64), or has
/// anything after its end, and where a local header differs in name from the directory.
Result<QList<ArchiveEntry>> readCentralDirectory(const QByteArray &zip);

} // namespace safeconduct
