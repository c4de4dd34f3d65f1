// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "app/support/json.h"

namespace safeconduct {

/// Faults of the form: the plan's JSON Schema (resources/schemas/plan.schema.json), hostile texts, unknown members as notes.
Problems checkForm(const Json &json);

/// Faults of the meaning: references that lead nowhere, a path that does not touch its ends, duplicates, impossible
/// addresses, counts of 0, ranges out of order, … Each with pointer and position from \a json.
Problems checkMeaning(const Plan &plan, const Json &json);

} // namespace safeconduct
