// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>

namespace safeconduct {

/// One line from the file descriptor \a descriptor, without its line end: where a program hands a password over.
Result<QByteArray> passwordFrom(int descriptor);

/// Asks on the terminal, without showing what is typed. Fails where there is none: a password never comes as an argument, nor
/// through standard input by chance.
Result<QByteArray> askPassword(const QString &question);

} // namespace safeconduct
