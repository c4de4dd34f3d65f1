// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio_problem.h"

namespace safeconduct {

/// The portfolio by trying every set of facilities: once a set is fixed the connections separate, and each takes the best
/// of its options that the set allows. Exact in whole units of money. Only for problems without budgets, implications
/// and claims.

/// Whether \a problem separates and has few enough facilities to try all their sets.
bool canTryFacilitySets(const PortfolioProblem &problem);

/// The best \a wanted portfolios that differ in an option, best first (see `goesBefore`), without building \a banned.
/// Empty where a connection has no option without it.
QList<PortfolioChoice> bestByFacilitySets(const PortfolioProblem &problem, qsizetype wanted,
                                          std::optional<qsizetype> banned = {});

} // namespace safeconduct
