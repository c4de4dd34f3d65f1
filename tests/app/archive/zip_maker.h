// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// One entry of an archive that lies wherever a test wants it to.
struct MadeEntry {
    QByteArray name;
    QByteArray contents;
    bool isDeflated = false;
    quint16 flags = 0x0800; ///< name in UTF-8
    quint32 mode = 0100644;
    int method = -1; ///< claimed instead of the true one
    qint64 unpacked = -1; ///< claimed instead of the true size
    QByteArray localName = {}; ///< in the local header, where it differs
    int sharesPlaceOf = -1; ///< index of an earlier entry, whose contents this one claims
    bool breaksChecksum = false;
};

/// A zip byte by byte (PKWARE APPNOTE 4.3), without any check.
QByteArray makeZip(const QList<MadeEntry> &entries);

/// The end record alone, for a directory at \a offset.
QByteArray makeEnd(quint16 entries, quint32 size, quint32 offset);
