// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// The plan and its scenarios side by side, as planned first: what each costs, and what is chosen otherwise. Without rows where
/// the advice has no scenarios.
Table scenarioTable(const Plan &plan, const Texts &texts, const Wording &words, const Advice &advice);

} // namespace safeconduct
