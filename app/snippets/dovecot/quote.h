// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::dovecot {

/// \a value as the right side of a setting: bare where that is safe, else in double quotes with backslash before `"` and `\`.
/// Refused are `%` and `$`, which expand in some settings and not in others, a leading `<`, which reads a file, and what no line
/// can hold.
Result<QString> quoted(const QString &value, const QString &pointer);

} // namespace safeconduct::dovecot
