// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

namespace safeconduct {

/// Where a dialog of files begins for work stored at \a path: beside it, or where the program runs while it has no file. Qt by
/// itself begins where the last one ended, and one folder above where that is gone.
inline QString workFolder(const QString &path)
{
    return path.isEmpty() ? QDir::currentPath() : QFileInfo(path).absolutePath();
}

} // namespace safeconduct
