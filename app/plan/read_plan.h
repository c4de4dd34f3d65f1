// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "app/support/json.h"

namespace safeconduct {

/// The plan's values from JSON. Never fails: what is missing or of the wrong kind takes its default, because validation has
/// said so already (`PlanDocument::problems`).
Plan readPlan(const Json &json);

} // namespace safeconduct
