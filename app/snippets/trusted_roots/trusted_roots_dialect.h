// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/facility_dialect.h"

namespace safeconduct {

/// How the root of an own authority reaches Windows: by the directory, by group policy, or by hand. The authority's own dialect
/// has the way to Debian hosts.
FacilityDialect trustedRootsDialect();

} // namespace safeconduct
