// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// HAProxy as a reverse proxy that ends TLS in front of a mail system, with TLS on to it whose certificate is checked.
Dialect haproxyDialect();

} // namespace safeconduct
