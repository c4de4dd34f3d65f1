// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/facility_dialect.h"

namespace safeconduct {

/// An enterprise authority with Active Directory Certificate Services: how its lists are published, audit, and templates to look at.
/// For Windows Server 2012 and later, which has the cmdlets of the module ADCSAdministration.
FacilityDialect adCsDialect();

} // namespace safeconduct
