// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/crl_exposure.h"
#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// How long a revoked certificate stays usable under \a schedule (rule P6), as bars and in words.
Picture crlPicture(const CrlSchedule &schedule, const Wording &words);

/// Whether lists of revoked certificates come from \a facility, so that it matters how they are published.
bool publishesLists(const Facility &facility);

} // namespace safeconduct
