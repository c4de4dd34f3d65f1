// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/plan_portfolio.h"
#include "app/advice/portfolio/portfolio.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// Budgets, requirements between connections and things to be had alike without which a better choice than the best one of
/// \a solution could be made, each kind by itself. Solves once more for budgets, and once for requirements.
QList<BindingDemands> bindingDemands(const PlanPortfolio &portfolio, const PortfolioSolution &solution,
                                     const Plan &plan);

} // namespace safeconduct
