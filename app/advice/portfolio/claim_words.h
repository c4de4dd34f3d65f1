// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/plan_portfolio.h"
#include "app/advice/portfolio/portfolio.h"
#include "app/plan/plan_index.h"

namespace safeconduct {

/// What the choices of several connections have to have alike, in the words of \a plan.

/// That \a thing is had alike by all.
Saying demandOf(const PortfolioThing &thing, const Plan &plan);

/// What \a choice would have in several ways. \a best is the choice that has each thing alike.
QList<BindingClaim> clashingClaims(const PlanPortfolio &portfolio, const PortfolioChoice &choice,
                                   const PortfolioChoice &best, const Plan &plan);

/// Why \a connection does not have the option that it would take by itself, \a alone, and in the best choice without claims;
/// nothing where no claim is the reason.
std::optional<Saying> claimAgainst(const PlanPortfolio &portfolio, qsizetype connection, const PortfolioChoice &alone,
                                   const PortfolioSolution &solution, const PlanIndex &plan);

} // namespace safeconduct
