// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/solve_portfolio.h"

#include "app/advice/portfolio/clash.h"
#include "app/advice/portfolio/facility_sets.h"
#include "app/advice/portfolio/portfolio_choice.h"
#include "app/advice/portfolio/portfolio_search.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

namespace {

PortfolioProblem withoutClaims(PortfolioProblem problem)
{
    if (problem.claims.isEmpty())
        return problem;
    problem.things.clear();
    problem.claims.clear();
    for (PortfolioConnection &connection : problem.connections) {
        for (PortfolioOption &option : connection.options)
            std::ranges::for_each(option.ways, [](PortfolioWay &way) { way.claims.clear(); });
    }
    return problem;
}

PortfolioProblem uncoupled(const PortfolioProblem &coupled)
{
    PortfolioProblem problem = withoutClaims(coupled);
    problem.initialBudget.reset();
    problem.yearlyBudget.reset();
    problem.implications.clear();
    return problem;
}

FoundPortfolios byFacilitySets(const PortfolioProblem &problem, qsizetype wanted, std::optional<qsizetype> banned)
{
    FoundPortfolios found;
    found.best = bestByFacilitySets(problem, wanted, banned);
    if (found.best.isEmpty())
        found.status = PortfolioStatus::Infeasible;
    return found;
}

FoundPortfolios findDirectly(const PortfolioProblem &problem, qsizetype wanted, int nodes,
                             std::optional<qsizetype> banned, const Relaxation *earlier = nullptr)
{
    if (canTryFacilitySets(problem))
        return byFacilitySets(problem, wanted, banned);
    return banned ? bestWithout(problem, *banned, nodes) : bestBySearch(problem, wanted, nodes, earlier);
}

/// Where the best portfolios without budgets, implications and claims keep to them, they are the best with them too. Not tried
/// where \a trail says that they did not.
FoundPortfolios find(const PortfolioProblem &problem, qsizetype wanted, int nodes, std::optional<qsizetype> banned = {},
                     const PortfolioTrail &trail = {})
{
    const Relaxation *const earlier = trail.relaxation ? &*trail.relaxation : nullptr;
    if (!problem.isCoupled() || trail.isCoupled)
        return findDirectly(problem, wanted, nodes, banned, earlier);
    FoundPortfolios found = findDirectly(uncoupled(problem), wanted, nodes, banned, earlier);
    std::optional<PortfolioChoice> unbound;
    if (found.status == PortfolioStatus::Optimal && !found.best.isEmpty())
        unbound = found.best.constFirst();
    const bool areAllowed = std::ranges::all_of(
        found.best, [&problem](const PortfolioChoice &choice) { return isAllowed(problem, choice); });
    found.isUncoupled = found.status == PortfolioStatus::Optimal && areAllowed;
    if (!found.isUncoupled)
        found = findDirectly(problem, wanted, nodes, banned);
    found.unbound = std::move(unbound);
    return found;
}

/// \a choice where \a connection takes what it takes in \a best.
PortfolioChoice changed(const PortfolioChoice &choice, qsizetype connection, const PortfolioChoice &best,
                        const PortfolioProblem &problem)
{
    QList<qsizetype> options = choice.options;
    QList<qsizetype> ways = choice.ways;
    options[connection] = best.options.at(connection);
    ways[connection] = best.ways.at(connection);
    return portfolioOf(problem, options, ways);
}

/// Takes what \a best takes wherever that is as good, without \a banned: no more differs than has to.
PortfolioChoice closeTo(const PortfolioChoice &best, PortfolioChoice choice, const PortfolioProblem &problem,
                        qsizetype banned)
{
    const QList<qsizetype> order = byId(problem);
    bool isCloser = true;
    while (isCloser) {
        isCloser = false;
        for (const qsizetype index : order) {
            if (choice.options.at(index) == best.options.at(index))
                continue;
            const PortfolioChoice closer = changed(choice, index, best, problem);
            if (closer.objective() != choice.objective() || closer.facilities.contains(banned)
                || !isAllowed(problem, closer))
                continue;
            choice = closer;
            isCloser = true;
        }
    }
    return choice;
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
    PortfolioTrail none;
    return solvePortfolio(problem, effort, none);
}

PortfolioSolution solvePortfolio(const PortfolioProblem &problem, const PortfolioEffort &effort, PortfolioTrail &trail)
{
    const FoundPortfolios found = find(problem, effort.next + 1, effort.nodes, {}, trail);
    trail = {.isCoupled = problem.isCoupled() && !found.isUncoupled, .relaxation = found.relaxation};
    PortfolioSolution solution = solutionFrom(found);
    solution.unbound = found.unbound;
    if (solution.status == PortfolioStatus::Infeasible) {
        solution.clash = clashOf(problem, effort.nodes);
        solution.giveWay = fewestToGiveWay(problem, effort.nodes);
    }
    const bool canClaimsBind = !found.isUncoupled && !problem.claims.isEmpty();
    if (solution.best && effort.next > 0 && canClaimsBind)
        solution.withoutClaims = betterThan(*solution.best, withoutClaims(problem), solution.unbound, effort);
    return solution;
}

std::optional<PortfolioChoice> betterThan(const PortfolioChoice &than, const PortfolioProblem &problem,
                                          const std::optional<PortfolioChoice> &unbound, const PortfolioEffort &effort)
{
    if (unbound && unbound->objective() <= than.objective())
        return std::nullopt;
    if (unbound && isAllowed(problem, *unbound))
        return unbound;
    const FoundPortfolios found = unbound ? findDirectly(problem, 1, effort.nodes, {}) : find(problem, 1, effort.nodes);
    const bool isBetter = found.status == PortfolioStatus::Optimal && !found.best.isEmpty()
        && found.best.constFirst().objective() > than.objective();
    return isBetter ? std::optional(found.best.constFirst()) : std::nullopt;
}

PortfolioSolution solveWithout(const PortfolioProblem &problem, qsizetype facility, const PortfolioChoice &best,
                               const PortfolioEffort &effort)
{
    FoundPortfolios found = find(problem, 1, effort.nodes, facility);
    for (PortfolioChoice &choice : found.best)
        choice = closeTo(best, choice, problem, facility);
    return solutionFrom(found);
}

} // namespace safeconduct
