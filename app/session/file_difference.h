// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct {

/// The largest file of configuration that is compared with another.
inline constexpr qint64 mostComparedBytes = 4 * 1024 * 1024;

/// How \a text, called \a name, differs line by line from the file at \a path, in the unified format; empty where it does not.
/// Compared by the program `diff`, which reads the file and which the caller waits for. Who calls has read the file before: it is no
/// device, and not larger than mostComparedBytes.
Result<QString> fileDifference(const QString &path, const QString &name, const QString &text);

} // namespace safeconduct
