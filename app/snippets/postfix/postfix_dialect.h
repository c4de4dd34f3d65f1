// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Postfix as a receiving server, for submission, and as a client: parameters of main.cf, services of master.cf, TLS policy by
/// destination. Names and behaviour as measured with 3.7 and 3.10.
Dialect postfixDialect();

} // namespace safeconduct
