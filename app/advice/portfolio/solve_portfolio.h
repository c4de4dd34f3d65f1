// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/mixed_integer.h"
#include "app/advice/portfolio/portfolio_problem.h"

namespace safeconduct {

struct PortfolioEffort {
    qsizetype next = 5; ///< next-best portfolios wanted
    int nodes = 5'000; ///< of the search tree for each solution: a limit that is the same on every machine
};

/// How a solution was found. One of a problem that differs little is found sooner with it; with any other it is the same, too.
struct PortfolioTrail {
    bool isCoupled = false; ///< what has to hold between connections changed the choice
    std::optional<Relaxation> relaxation = {}; ///< where HiGHS solved it
};

/// The best portfolio, the next best ones, and what claims rule out. By facility sets where the problem separates, else by
/// HiGHS; both exact.
PortfolioSolution solvePortfolio(const PortfolioProblem &problem, const PortfolioEffort &effort = {});
/// Follows \a trail, and leaves the one of this solution there.
PortfolioSolution solvePortfolio(const PortfolioProblem &problem, const PortfolioEffort &effort, PortfolioTrail &trail);

/// The best portfolio of \a problem where it is proven and better than \a than: what \a problem has other demands for. \a unbound
/// is the best one if nothing had to hold between connections, where it is known already.
std::optional<PortfolioChoice> betterThan(const PortfolioChoice &than, const PortfolioProblem &problem,
                                          const std::optional<PortfolioChoice> &unbound = {},
                                          const PortfolioEffort &effort = {});

/// The best portfolio that does without \a facility; of equal ones one that is close to \a best.
PortfolioSolution solveWithout(const PortfolioProblem &problem, qsizetype facility, const PortfolioChoice &best,
                               const PortfolioEffort &effort = {});

} // namespace safeconduct
