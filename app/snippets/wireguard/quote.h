// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::wireguard {

/// \a value as the right side of a setting of wg-quick. The syntax has no quotes: whatever is more than letters, digits and `_-./:,+=[]`
/// is refused.
Result<QString> bare(const QString &value, const QString &pointer);

} // namespace safeconduct::wireguard
