// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// HAProxy as a reverse proxy that ends TLS in front of a mail system, with TLS on to it whose certificate is checked: of web sites by
/// their paths, of anything else with TLS from the first byte by its port; and as one that passes TLS on as it is.
Dialect haproxyDialect();

} // namespace safeconduct
