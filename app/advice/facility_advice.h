// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/cost_book.h"

namespace safeconduct {

/// The facilities that exist or that a recommended option takes, in the order of the knowledge: each amount counted once for the
/// plan.
QList<FacilityAdvice> facilitiesOf(const Advice &advice, const Deployment &deployment, const CostBook &book);

} // namespace safeconduct
