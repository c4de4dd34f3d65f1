// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/decision.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// The last report that \a system is set up: an event `implemented` that names it by its id, its name, or that of one of its
/// hosts. Null where nobody has reported it.
const Event *reportOn(const Decision &decision, const System &system);

} // namespace safeconduct
