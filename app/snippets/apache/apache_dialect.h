// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Apache httpd as a reverse proxy that ends TLS in front of a mail system, with TLS on to it whose certificate is checked; and TLS
/// settings to include where httpd itself is the web server.
Dialect apacheDialect();

} // namespace safeconduct
