// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/facility_dialect.h"

namespace safeconduct {

/// Public certificates by ACME with certbot, at each Linux server that ends TLS: the first one, and a hook that puts each renewed one
/// where the server's own configuration expects it and lets the daemons read it.
FacilityDialect acmeDialect();

} // namespace safeconduct
