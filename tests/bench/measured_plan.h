// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_document.h"
#include "app/session/work.h"

namespace safeconduct::bench {

/// The shipped knowledge, loaded once. Ends the program where it cannot be.
const ShippedKnowledge &shippedKnowledge();

/// A generated plan (tests/bench/generated_plan.h) as read from its file.
PlanDocument measuredPlan(int connections);

/// The generated plan's day and seed, everything computed.
AdviceSettings measuredSettings(const PlanDocument &document);

/// Bytes that the program holds now.
qint64 heldBytes();

} // namespace safeconduct::bench
