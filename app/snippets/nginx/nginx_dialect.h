// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// nginx as a reverse proxy that ends TLS in front of a mail system, with TLS on to it whose certificate is checked; and TLS
/// settings to include where nginx itself is the web server.
Dialect nginxDialect();

} // namespace safeconduct
