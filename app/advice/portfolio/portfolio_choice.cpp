// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/portfolio_choice.h"

#include "app/support/sort_once.h"

#include <algorithm>
#include <numeric>

namespace safeconduct {

namespace {

/// Net benefit of \a option alone, a recommendation counted, and what it costs.
std::pair<Money, Money> standingAlone(const PortfolioProblem &problem, const PortfolioOption &option)
{
    const Money cost = costGiven(problem, option.ways.at(cheapestWay(problem, option)), {}).presentValue;
    return {option.worth + option.preference - cost, cost};
}

qsizetype bestAlone(const PortfolioProblem &problem, const PortfolioConnection &connection)
{
    qsizetype best = 0;
    for (qsizetype index = 1; index < connection.options.size(); ++index) {
        const PortfolioOption &one = connection.options.at(index);
        const PortfolioOption &leader = connection.options.at(best);
        const auto [value, cost] = standingAlone(problem, one);
        const auto [most, least] = standingAlone(problem, leader);
        if (std::tuple(most, cost, one.id) < std::tuple(value, least, leader.id))
            best = index;
    }
    return best;
}

bool isWithin(const std::optional<Money> &budget, Money spent)
{
    return !budget || spent <= *budget;
}

/// Of all ways of \a choice, ascending, each once.
QList<qsizetype> claimsIn(const PortfolioProblem &problem, const PortfolioChoice &choice)
{
    QList<qsizetype> claims;
    for (qsizetype index = 0; !problem.claims.isEmpty() && index < choice.options.size(); ++index)
        claims += wayIn(problem, choice, index).claims;
    sortOnce(claims);
    return claims;
}

} // namespace

const PortfolioWay &wayIn(const PortfolioProblem &problem, const PortfolioChoice &choice, qsizetype connection)
{
    const PortfolioOption &option = problem.connections.at(connection).options.at(choice.options.at(connection));
    return option.ways.at(choice.ways.at(connection));
}

QStringList idsOf(const PortfolioProblem &problem, const QList<qsizetype> &connections)
{
    QStringList ids;
    for (const qsizetype index : connections)
        ids.append(problem.connections.at(index).id);
    return ids;
}

QList<QList<qsizetype>> sharersOf(const PortfolioProblem &problem, const PortfolioChoice &choice)
{
    QList<QList<qsizetype>> sharers(problem.facilities.size());
    for (qsizetype index = 0; index < choice.options.size(); ++index) {
        for (const qsizetype facility : wayIn(problem, choice, index).needs)
            sharers[facility].append(index);
    }
    return sharers;
}

qsizetype cheapestWay(const PortfolioProblem &problem, const PortfolioOption &option)
{
    const auto least = std::ranges::min_element(
        option.ways, {}, [&problem](const PortfolioWay &way) { return costGiven(problem, way, {}).presentValue; });
    return std::distance(option.ways.cbegin(), least);
}

PortfolioChoice portfolioOf(const PortfolioProblem &problem, const QList<qsizetype> &options,
                            const QList<qsizetype> &ways)
{
    PortfolioChoice choice{options, ways, {}, {}, {}, {}};
    std::vector<bool> isBuilt(static_cast<std::size_t>(problem.facilities.size()), false);
    for (qsizetype index = 0; index < problem.connections.size(); ++index) {
        const PortfolioOption &option = problem.connections.at(index).options.at(options.at(index));
        const PortfolioWay &way = wayIn(problem, choice, index);
        choice.worth += option.worth;
        choice.preference += option.preference;
        choice.cost += way.own;
        for (const qsizetype facility : way.needs)
            isBuilt[static_cast<std::size_t>(facility)] = true;
    }
    for (qsizetype facility = 0; facility < problem.facilities.size(); ++facility) {
        if (!isBuilt[static_cast<std::size_t>(facility)])
            continue;
        choice.facilities.append(facility);
        choice.cost += problem.facilities.at(facility).cost;
    }
    return choice;
}

PortfolioChoice withFirstWays(const PortfolioProblem &problem, const PortfolioChoice &choice)
{
    QList<qsizetype> ways = choice.ways;
    const QList<qsizetype> claims = claimsIn(problem, choice);
    for (qsizetype index = 0; index < ways.size(); ++index) {
        const auto &all = problem.connections.at(index).options.at(choice.options.at(index)).ways;
        const Amounts own = all.at(ways.at(index)).own;
        const auto first = std::ranges::find_if(all, [&](const PortfolioWay &way) {
            return way.own == own && std::ranges::includes(choice.facilities, way.needs)
                && std::ranges::includes(claims, way.claims);
        });
        ways[index] = std::distance(all.cbegin(), first);
    }
    return portfolioOf(problem, choice.options, ways);
}

bool keepsDemands(const PortfolioProblem &problem, const PortfolioChoice &choice)
{
    const bool areFixedKept = std::ranges::all_of(problem.fixed, [&choice](const FixedChoice &fixed) {
        return choice.options.at(fixed.connection) == fixed.option;
    });
    const bool areImplied =
        std::ranges::all_of(problem.implications, [&choice](const PortfolioImplication &implication) {
            return choice.options.at(implication.connection) != implication.option
                || implication.anyOf.contains(choice.options.at(implication.other));
        });
    return areFixedKept && areImplied && isWithin(problem.initialBudget, choice.cost.initial)
        && isWithin(problem.yearlyBudget, choice.cost.yearly);
}

QList<qsizetype> clashingThings(const PortfolioProblem &problem, const PortfolioChoice &choice)
{
    std::vector<int> counts(static_cast<std::size_t>(problem.things.size()), 0); // ways in which each is claimed
    for (const auto claims = claimsIn(problem, choice); const qsizetype claim : claims)
        ++counts[static_cast<std::size_t>(problem.claims.at(claim).thing)];
    QList<qsizetype> things;
    for (std::size_t thing = 0; thing < counts.size(); ++thing) {
        if (counts[thing] > 1)
            things.append(static_cast<qsizetype>(thing));
    }
    return things;
}

bool isAllowed(const PortfolioProblem &problem, const PortfolioChoice &choice)
{
    return keepsDemands(problem, choice) && clashingThings(problem, choice).isEmpty();
}

QList<qsizetype> byId(const PortfolioProblem &problem)
{
    QList<qsizetype> order(problem.connections.size());
    std::ranges::iota(order, qsizetype{0});
    std::ranges::stable_sort(order, {}, [&problem](qsizetype index) { return problem.connections.at(index).id; });
    return order;
}

bool goesBefore(const PortfolioProblem &problem, const PortfolioChoice &left, const PortfolioChoice &right)
{
    if (left.objective() != right.objective())
        return left.objective() > right.objective();
    if (left.cost.presentValue != right.cost.presentValue)
        return left.cost.presentValue < right.cost.presentValue;
    for (const auto indexes = byId(problem); const qsizetype index : indexes) {
        const QList<PortfolioOption> &options = problem.connections.at(index).options;
        const QString &one = options.at(left.options.at(index)).id;
        const QString &other = options.at(right.options.at(index)).id;
        if (one != other)
            return one < other;
    }
    return false;
}

Amounts greatestCost(const PortfolioProblem &problem)
{
    Amounts sum;
    for (const PortfolioConnection &connection : problem.connections) {
        for (const PortfolioOption &option : connection.options) {
            for (const PortfolioWay &way : option.ways)
                sum += way.own;
        }
    }
    for (const PortfolioFacility &facility : problem.facilities)
        sum += facility.cost;
    return sum;
}

PortfolioChoice aloneChoice(const PortfolioProblem &problem)
{
    QList<qsizetype> options;
    for (const PortfolioConnection &connection : problem.connections)
        options.append(bestAlone(problem, connection));
    for (const FixedChoice &fixed : problem.fixed)
        options[fixed.connection] = fixed.option;
    QList<qsizetype> ways;
    for (qsizetype index = 0; index < options.size(); ++index)
        ways.append(cheapestWay(problem, problem.connections.at(index).options.at(options.at(index))));
    return portfolioOf(problem, options, ways);
}

Amounts costGiven(const PortfolioProblem &problem, const PortfolioWay &way, const QList<qsizetype> &there)
{
    Amounts cost = way.own;
    for (const qsizetype facility : way.needs) {
        if (!std::ranges::binary_search(there, facility))
            cost += problem.facilities.at(facility).cost;
    }
    return cost;
}

} // namespace safeconduct
