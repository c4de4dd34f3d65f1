// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/plan_portfolio.h"
#include "app/advice/portfolio/portfolio.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// \a demand of the problem of \a portfolio in the words of \a plan.
Saying demandInWords(const PlanPortfolio &portfolio, const PortfolioDemand &demand, const Plan &plan);

/// The demands of \a solution that clash, in the words of \a plan; those that could give way are marked, and stand there
/// even where they are no part of the clash.
QList<ClashingDemand> clashInWords(const PlanPortfolio &portfolio, const PortfolioSolution &solution, const Plan &plan);

} // namespace safeconduct
