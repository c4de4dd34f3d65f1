// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// IIS 10 as a server by itself: the site that clients use stands already and gets TLS. Where Exchange runs beside, the sites are
/// Exchange's.
Dialect iisDialect();

} // namespace safeconduct
