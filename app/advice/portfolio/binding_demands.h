// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/plan_portfolio.h"
#include "app/advice/portfolio/portfolio.h"
#include "app/plan/plan_index.h"

namespace safeconduct {

/// Budgets, requirements between connections and things to be had alike without which a better choice than the best one of
/// \a solution could be made, each kind by itself. Solves at most once more for budgets, and once for requirements.
/// \a claims are the things that the choice without claims would have in several ways; \a index is that of \a plan.
QList<BindingDemands> bindingDemands(const PlanPortfolio &portfolio, const PortfolioSolution &solution,
                                     const QList<BindingClaim> &claims, const Plan &plan, const PlanIndex &index);

} // namespace safeconduct
