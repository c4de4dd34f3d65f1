// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/explanation/why.h"

#include <optional>

namespace safeconduct {

/// Why the choice for all connections together stands where it stands: whether it is proven, its worth and cost by connection,
/// facilities once with those who share them and what they are worth, budgets, demands that rule out a better one, the gain over
/// choosing for each connection alone, and what makes the next best ones worse. Nothing where no portfolio was asked for. \a advice
/// is of \a plan.
std::optional<WhyNode> explainTogether(const Plan &plan, const Advice &advice);

} // namespace safeconduct
