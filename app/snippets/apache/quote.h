// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::apache {

/// \a value as one argument of a directive: bare where it holds nothing that httpd reads, else in double quotes with backslash
/// before `"` and `\`. `${` is refused, because httpd puts a variable there wherever it stands, and so are `%{`, which several
/// directives expand, and what no line can hold.
Result<QString> quoted(const QString &value, const QString &pointer);

} // namespace safeconduct::apache
