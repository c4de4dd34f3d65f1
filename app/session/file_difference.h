// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QFuture>
#include <QString>

namespace safeconduct {

/// How \a text, called \a name, differs line by line from the file at \a path, in the unified format; empty where it does not.
/// Compared by the program `diff` in a thread of the pool.
QFuture<Result<QString>> differenceInBackground(QString path, QString name, QString text);

} // namespace safeconduct
