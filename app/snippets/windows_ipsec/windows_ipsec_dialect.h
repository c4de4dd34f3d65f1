// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// IPsec between hosts by Windows' connection security rules. One snippet a pair of systems: it covers every connection between them.
Dialect windowsIpsecDialect();

} // namespace safeconduct
