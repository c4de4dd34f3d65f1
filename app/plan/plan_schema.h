// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to plan: the schema that the program carries as a resource.
#pragma once

#include "app/support/json_schema.h"

namespace safeconduct {

/// The plan's schema (resources/schemas/plan.schema.json): as text for its member names, compiled for checking.
struct PlanSchema {
    Json source;
    JsonSchema compiled;
};

/// Read once, at the first use. A program built without it is unusable, so that ends the program.
const PlanSchema &planSchema();

} // namespace safeconduct
