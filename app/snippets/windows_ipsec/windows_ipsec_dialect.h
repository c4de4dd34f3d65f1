// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// IPsec between hosts by Windows' connection security rules. One snippet a pair of systems, at the first of their
/// connections: it covers the others too.
Dialect windowsIpsecDialect();

} // namespace safeconduct
