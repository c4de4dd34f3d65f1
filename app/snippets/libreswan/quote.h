// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::libreswan {

/// \a value as the right side of a setting of ipsec.conf: bare where that is safe, else in double quotes. A value with a double quote
/// is refused: within quotes the syntax has no way to write one.
Result<QString> quoted(const QString &value, const QString &pointer);

} // namespace safeconduct::libreswan
