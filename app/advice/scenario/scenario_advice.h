// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advise.h"
#include "app/plan/plan_document.h"

namespace safeconduct {

/// What \a advice recommends, without what it says of single options.
PlanOutcome outcomeOf(const Advice &advice);

/// Advises on \a document again under each scenario: the plan's own first, then those of the knowledge that change something in
/// it. \a advice holds as planned. Without robustness; \a progress is asked time and again, with the number of scenarios done; false ends the work, and what is returned then is
/// of no use.
QList<ScenarioAdvice> adviseOnScenarios(const PlanDocument &document, const Knowledge &knowledge,
                                        const AdviceSettings &settings, const Advice &advice,
                                        const AdviceProgress &progress = {});

} // namespace safeconduct
