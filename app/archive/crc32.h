// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to archive.
#pragma once

#include <QByteArrayView>

namespace safeconduct {

/// The checksum of zip entries (ISO 3309, polynomial 0xEDB88320): finds damage, proves nothing against a forger.
quint32 crc32(QByteArrayView bytes);

} // namespace safeconduct
