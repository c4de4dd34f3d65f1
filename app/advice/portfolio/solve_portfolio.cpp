// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/solve_portfolio.h"

#include "app/advice/portfolio/clash.h"
#include "app/advice/portfolio/facility_sets.h"
#include "app/advice/portfolio/portfolio_choice.h"
#include "app/advice/portfolio/portfolio_search.h"

#include <algorithm>

namespace safeconduct {

namespace {

FoundPortfolios find(const PortfolioProblem &problem, qsizetype wanted, int nodes, std::optional<qsizetype> banned);

PortfolioProblem uncoupled(PortfolioProblem problem)
{
    problem.initialBudget.reset();
    problem.yearlyBudget.reset();
    problem.implications.clear();
    return problem;
}

/// Where the best portfolios without budgets and implications keep to them, they are the best with them too.
std::optional<FoundPortfolios> findUncoupled(const PortfolioProblem &problem, qsizetype wanted, int nodes,
                                             std::optional<qsizetype> banned)
{
    FoundPortfolios found = find(uncoupled(problem), wanted, nodes, banned);
    const bool areAllowed = std::ranges::all_of(
        found.best, [&problem](const PortfolioChoice &choice) { return isAllowed(problem, choice); });
    if (found.status != PortfolioStatus::Optimal || !areAllowed)
        return std::nullopt;
    return found;
}

FoundPortfolios find(const PortfolioProblem &problem, qsizetype wanted, int nodes, std::optional<qsizetype> banned)
{
    if (problem.isCoupled()) {
        if (auto found = findUncoupled(problem, wanted, nodes, banned))
            return *std::move(found);
    }
    if (!canTryFacilitySets(problem))
        return bestBySearch(problem, wanted, nodes, banned);
    FoundPortfolios found;
    found.best = bestByFacilitySets(problem, wanted, banned);
    if (found.best.isEmpty())
        found.status = PortfolioStatus::Infeasible;
    return found;
}

PortfolioSolution solutionFrom(FoundPortfolios found)
{
    PortfolioSolution solution{.status = found.status, .gap = found.gap, .isNextComplete = found.isComplete};
    if (!found.best.isEmpty())
        solution.best = found.best.takeFirst();
    solution.next = std::move(found.best);
    return solution;
}

} // namespace

PortfolioSolution solvePortfolio(const PortfolioProblem &problem, const PortfolioEffort &effort)
{
    PortfolioSolution solution = solutionFrom(find(problem, effort.next + 1, effort.nodes, {}));
    if (solution.status == PortfolioStatus::Infeasible) {
        solution.clash = clashOf(problem, effort.nodes);
        solution.giveWay = fewestToGiveWay(problem, effort.nodes);
    }
    return solution;
}

PortfolioSolution solveWithout(const PortfolioProblem &problem, qsizetype facility, const PortfolioEffort &effort)
{
    return solutionFrom(find(problem, 1, effort.nodes, facility));
}

} // namespace safeconduct
