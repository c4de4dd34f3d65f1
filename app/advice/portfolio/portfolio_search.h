// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/mixed_integer.h"
#include "app/advice/portfolio/portfolio_problem.h"

namespace safeconduct {

/// What one search has found.
struct FoundPortfolios {
    PortfolioStatus status = PortfolioStatus::Optimal; ///< of the first
    QList<PortfolioChoice> best; ///< best first (see `goesBefore`)
    std::optional<Money> gap; ///< with Limit, where there is a choice at all
    bool isComplete = true; ///< false where the limit came before all wanted ones
    bool isUncoupled = false; ///< the best even if nothing had to hold between connections
    std::optional<PortfolioChoice> unbound = {}; ///< the best one if nothing had to; where it is proven
    std::optional<Relaxation> relaxation = {}; ///< that the search began from
};

/// The best \a wanted portfolios that differ in an option of some connection, by HiGHS. Each solution is counted again in exact
/// money. Nodes of the search tree are limited to \a nodes for the best one, and to a tenth for each of the next.
/// \a earlier is the relaxation of a problem that differs little, or of another one: the search begins from it where that leaves
/// little to look at, and finds the same.
FoundPortfolios bestBySearch(const PortfolioProblem &problem, qsizetype wanted, int nodes,
                             const Relaxation *earlier = nullptr);

/// One of the best portfolios that do without \a facility.
FoundPortfolios bestWithout(const PortfolioProblem &problem, qsizetype facility, int nodes);

} // namespace safeconduct
