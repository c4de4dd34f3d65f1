// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::nginx {

/// \a value as one argument of a directive: bare where it holds nothing that nginx reads, else in double quotes with backslash
/// before `"` and `\`. `$` is refused, because a directive that expands variables has no way to escape it, and so is what no line
/// can hold (nginx itself would take a line break inside quotes).
Result<QString> quoted(const QString &value, const QString &pointer);

} // namespace safeconduct::nginx
