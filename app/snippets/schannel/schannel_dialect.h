// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// What Windows itself offers for TLS: protocols, cipher suites, curves, .NET, WinHTTP. One snippet a system, whichever of its
/// connections asks for it.
Dialect schannelDialect();

} // namespace safeconduct
