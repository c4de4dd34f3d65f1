// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to decision: the schema that the program carries as a resource.
#pragma once

#include "app/support/json_schema.h"

namespace safeconduct {

/// resources/schemas/decision.schema.json, compiled at the first use. A program built without it is unusable, so that ends
/// the program.
const JsonSchema &decisionSchema();

} // namespace safeconduct
