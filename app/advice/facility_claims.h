// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/encryption.h"
#include "app/advice/portfolio/priced_connection.h"

namespace safeconduct {

/// What taking \a kind for \a part lays down for other connections (member `claims` of facilities.json): at \a gateway, where it
/// is taken at one; else, where hosts or people prove themselves by certificates, at each end, a partner's too. Nothing where the
/// plan lists several kinds that claim the same: it runs them side by side.
QList<WayClaim> claimsOf(const FacilityKind &kind, const SystemView *gateway, const PartView &part,
                         const ConnectionView &view);

} // namespace safeconduct
