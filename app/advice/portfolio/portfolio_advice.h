// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/plan_portfolio.h"
#include "app/advice/portfolio/portfolio.h"
#include "app/advice/portfolio/solve_portfolio.h"
#include "app/plan/plan_index.h"

namespace safeconduct {

/// The best portfolio of a plan, for what each option costs given what others pay.
struct SolvedPortfolio {
    PortfolioSolution solution;
    PortfolioChoice alone; ///< what each connection takes by itself
    QList<QList<qsizetype>> sharers = {}; ///< by facility: the connections that need it in the best choice
    PortfolioTrail trail = {};
};

/// \a trail saves work where it is of nearly the same portfolio.
SolvedPortfolio solve(const PlanPortfolio &portfolio, const PortfolioTerms &terms, PortfolioTrail trail = {});

/// Says it in the words of \a plan: what is shared with whom and worth how much, what is gained over choosing each connection
/// alone and why, the next best portfolios, or what clashes. Solves once more for each facility whose worth is told.
PortfolioAdvice describe(const SolvedPortfolio &solved, const PlanPortfolio &portfolio, const PortfolioTerms &terms,
                         const Plan &plan);

/// Why \a connection takes another option in the best portfolio than it would alone.
Saying becauseOf(const PlanPortfolio &portfolio, const SolvedPortfolio &solved, qsizetype connection,
                 const PlanIndex &plan);

} // namespace safeconduct
