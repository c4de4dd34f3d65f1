// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/facility_dialect.h"

namespace safeconduct {

/// The web site that the certificates of an own authority name: revocation lists and issuer certificates over plain HTTP, at a web
/// server of the plan, and how they get there each time.
FacilityDialect pkiSiteDialect();

} // namespace safeconduct
