// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio_problem.h"

namespace safeconduct {

struct PortfolioEffort {
    qsizetype next = 5; ///< next-best portfolios wanted
    int nodes = 5'000; ///< of the search tree for each solution: a limit that is the same on every machine
};

/// The best portfolio, the next best ones, and what claims rule out. By facility sets where the problem separates, else by
/// HiGHS; both exact.
PortfolioSolution solvePortfolio(const PortfolioProblem &problem, const PortfolioEffort &effort = {});

/// The best portfolio of \a problem where it is proven and better than \a than: what \a problem has other demands for.
std::optional<PortfolioChoice> betterThan(const PortfolioChoice &than, const PortfolioProblem &problem,
                                          const PortfolioEffort &effort = {});

/// The best portfolio that does without \a facility; of equal ones one that is close to \a best.
PortfolioSolution solveWithout(const PortfolioProblem &problem, qsizetype facility, const PortfolioChoice &best,
                               const PortfolioEffort &effort = {});

} // namespace safeconduct
