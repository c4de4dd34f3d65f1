// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::stunnel {

/// \a value behind `name = `: there are no quotes, and nothing in it is read but blanks at its ends, which would be lost. Refused is
/// what no line can hold.
Result<QString> quoted(const QString &value, const QString &pointer);

} // namespace safeconduct::stunnel
