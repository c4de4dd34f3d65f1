// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::dns {

/// \a value as a character string of a zone file (RFC 1035, section 5.1): in double quotes, a backslash before `"` and `\`, octets
/// beyond ASCII as `\DDD`. Refused, with \a pointer, is what no line can hold (see acceptable()) and more than 255 octets.
Result<QString> quoted(const QString &value, const QString &pointer);

} // namespace safeconduct::dns
