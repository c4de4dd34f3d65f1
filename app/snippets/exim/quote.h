// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::exim {

/// \a value as one item of a list that is separated by semicolons and expanded: a backslash stands before `\`, `$`, `{` and `}`.
/// Refused is what would be several items, a pattern, a macro (any name of capital letters), or go on in the next line.
Result<QString> quotedItem(const QString &value, const QString &pointer);

} // namespace safeconduct::exim
