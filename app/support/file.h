// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>

namespace safeconduct {

/// The whole file, refused over \a limit bytes before it is read.
Result<QByteArray> readFile(const QString &path, qsizetype limit);

/// Writes whole or not at all; an existing file is replaced only once everything is on the disk.
Result<void> writeFile(const QString &path, const QByteArray &contents);
/// The same, and only the file's owner can read it, also where another could read the one before.
Result<void> writePrivateFile(const QString &path, const QByteArray &contents);

} // namespace safeconduct
