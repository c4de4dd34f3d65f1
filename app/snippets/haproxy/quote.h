// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::haproxy {

/// \a value as one word of a line: bare where it holds nothing that HAProxy reads, else in single quotes, where everything is
/// literal, with `'\''` for a single quote. `%` is refused, because several keywords take it for the beginning of a format, and so
/// is what no line can hold.
Result<QString> quoted(const QString &value, const QString &pointer);

} // namespace safeconduct::haproxy
