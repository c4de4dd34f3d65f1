// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::strongswan {

/// \a value as the right side of a setting of swanctl.conf: bare where that is safe, else in double quotes with backslash before
/// `"` and `\`.
Result<QString> quoted(const QString &value, const QString &pointer);

} // namespace safeconduct::strongswan
