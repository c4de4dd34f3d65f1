// SPDX-License-Identifier: GPL-3.0-or-later
// Portfolio problems whose answers were worked out by hand, and an exhaustive enumerator that shares no code with the solvers.
#pragma once

#include "app/advice/portfolio/portfolio_problem.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <vector>

namespace safeconduct {

inline Amounts amounts(std::int64_t presentValue)
{
    const Money money = Money::whole(presentValue);
    return {money, money, {}};
}

inline PortfolioOption option(const QString &id, std::int64_t worth, std::int64_t cost, const QList<qsizetype> &needs)
{
    return {id, Money::whole(worth), {}, {{amounts(cost), needs}}};
}

inline PortfolioFacility facility(const QString &id, std::int64_t cost)
{
    return {id, amounts(cost), false};
}

enum : qsizetype { Ca, Gateway, Certificate };

// The options that both oracles have.
inline PortfolioOption none()
{
    return option(QStringLiteral("none"), 0, 0, {});
}

inline PortfolioOption tls(std::int64_t worth, std::int64_t cost)
{
    return option(QStringLiteral("tls"), worth, cost, {Certificate});
}

inline PortfolioOption ipsec(std::int64_t worth, std::int64_t cost)
{
    return option(QStringLiteral("ipsec"), worth, cost, {Ca, Gateway});
}

inline PortfolioProblem oracleC()
{
    PortfolioProblem problem;
    problem.facilities = {facility(QStringLiteral("ca"), 9'000), facility(QStringLiteral("gateway"), 7'000),
                          facility(QStringLiteral("certificate"), 1'500)};
    problem.connections = {
        {QStringLiteral("c1"), {tls(9'000, 2'000), ipsec(9'800, 700), none()}},
        {QStringLiteral("c2"), {tls(7'000, 1'800), ipsec(11'500, 600), none()}},
        {QStringLiteral("c3"), {option(QStringLiteral("smime"), 9'500, 3'000, {Ca}), tls(4'000, 1'900), none()}},
        {QStringLiteral("c4"), {ipsec(9'900, 900), tls(5'000, 2'200), none()}}};
    return problem;
}

inline PortfolioProblem oracleC2()
{
    PortfolioProblem problem;
    problem.facilities = {facility(QStringLiteral("ca"), 7'500), facility(QStringLiteral("gateway"), 4'700),
                          facility(QStringLiteral("certificate"), 3'900)};
    problem.connections = {
        {QStringLiteral("c1"), {tls(5'300, 1'300), ipsec(12'100, 1'000), none()}},
        {QStringLiteral("c2"), {tls(6'100, 1'500), ipsec(11'700, 1'300), none()}},
        {QStringLiteral("c3"), {option(QStringLiteral("smime"), 6'800, 2'700, {Ca}), tls(5'700, 2'800), none()}},
        {QStringLiteral("c4"),
         {option(QStringLiteral("gateway-psk"), 7'400, 500, {Gateway}), tls(8'900, 1'800), none()}}};
    return problem;
}

/// Ten or fewer connections that take TLS or nothing under two budgets, each of half the sum: a knapsack of two dimensions whose
/// relaxation is far from whole. Every option is worth \a base more, which changes nothing but the size of the objective.
inline PortfolioProblem knapsack(std::uint32_t seed, int connections, std::int64_t base = 0)
{
    const auto next = [&seed](std::uint32_t most) { // Numerical Recipes' generator: the same numbers everywhere
        seed = seed * 1664525U + 1013904223U;
        return std::int64_t{(seed >> 8) % most};
    };
    PortfolioProblem problem;
    std::int64_t initial = 0;
    std::int64_t yearly = 0;
    for (int index = 0; index < connections; ++index) {
        const std::int64_t first = 100 + next(900);
        const std::int64_t later = 10 + next(90);
        const Amounts cost{Money::whole(first + later), Money::whole(first), Money::whole(later)};
        const Money worth = Money::whole(base + 3 * first + 2 * later + 10 + next(50));
        problem.connections.append(
            {QStringLiteral("c%1").arg(index),
             {option(QStringLiteral("none"), base, 0, {}), {QStringLiteral("tls"), worth, {}, {{cost, {}}}}}});
        initial += first;
        yearly += later;
    }
    problem.initialBudget = Money::whole(initial / 2);
    problem.yearlyBudget = Money::whole(yearly / 2);
    return problem;
}

/// One portfolio as the enumerator counts it, in ten-thousandths.
struct Enumerated {
    std::int64_t objective = 0;
    std::int64_t cost = 0;
    QStringList ids; ///< by connection
};

/// Every choice of every way, counted from nothing: the best way of each choice of options, best choice first.
class Enumerator {
public:
    explicit Enumerator(const PortfolioProblem &problem)
        : m_problem(problem)
    {
        choose({});
        std::ranges::sort(m_all, [](const Enumerated &left, const Enumerated &right) {
            if (left.objective != right.objective)
                return left.objective > right.objective;
            return left.cost != right.cost ? left.cost < right.cost : left.ids < right.ids;
        });
    }

    const std::vector<Enumerated> &all() const { return m_all; }

private:
    using Taken = std::vector<std::pair<qsizetype, qsizetype>>; ///< option and way by connection

    void choose(const Taken &taken)
    {
        const auto place = static_cast<qsizetype>(taken.size());
        if (place == m_problem.connections.size())
            return count(taken);
        const QList<PortfolioOption> &options = m_problem.connections.at(place).options;
        for (qsizetype option = 0; option < options.size(); ++option) {
            for (qsizetype way = 0; way < options.at(option).ways.size(); ++way) {
                Taken longer = taken;
                longer.emplace_back(option, way);
                choose(longer);
            }
        }
    }

    void count(const Taken &taken)
    {
        Enumerated counted;
        std::int64_t initial = 0;
        std::int64_t yearly = 0;
        std::set<qsizetype> built;
        const auto pay = [&](const Amounts &amounts) {
            counted.cost += amounts.presentValue.parts();
            initial += amounts.initial.parts();
            yearly += amounts.yearly.parts();
        };
        for (std::size_t place = 0; place < taken.size(); ++place) {
            const PortfolioOption &option =
                m_problem.connections.at(static_cast<qsizetype>(place)).options.at(taken[place].first);
            const PortfolioWay &way = option.ways.at(taken[place].second);
            counted.objective += option.worth.parts() + option.preference.parts();
            counted.ids.append(option.id);
            pay(way.own);
            built.insert(way.needs.cbegin(), way.needs.cend());
        }
        for (const qsizetype facility : built)
            pay(m_problem.facilities.at(facility).cost);
        counted.objective -= counted.cost;
        if (holds(taken, initial, yearly))
            keep(counted);
    }

    /// Whether each thing is claimed in one way at most.
    bool areClaimsAlike(const Taken &taken) const
    {
        std::map<qsizetype, std::set<qsizetype>> ways;
        for (std::size_t place = 0; place < taken.size(); ++place) {
            const auto &option = m_problem.connections.at(static_cast<qsizetype>(place)).options.at(taken[place].first);
            for (const qsizetype claim : option.ways.at(taken[place].second).claims)
                ways[m_problem.claims.at(claim).thing].insert(claim);
        }
        return std::ranges::all_of(ways, [](const auto &thing) { return thing.second.size() == 1; });
    }

    bool holds(const Taken &taken, std::int64_t initial, std::int64_t yearly) const
    {
        if (!areClaimsAlike(taken))
            return false;
        const auto optionOf = [&taken](qsizetype connection) {
            return taken[static_cast<std::size_t>(connection)].first;
        };
        for (const FixedChoice &fixed : m_problem.fixed) {
            if (optionOf(fixed.connection) != fixed.option)
                return false;
        }
        for (const PortfolioImplication &one : m_problem.implications) {
            if (optionOf(one.connection) == one.option && !one.anyOf.contains(optionOf(one.other)))
                return false;
        }
        return (!m_problem.initialBudget || initial <= m_problem.initialBudget->parts())
            && (!m_problem.yearlyBudget || yearly <= m_problem.yearlyBudget->parts());
    }

    void keep(const Enumerated &counted)
    {
        const auto same = std::ranges::find(m_all, counted.ids, &Enumerated::ids);
        if (same == m_all.end())
            m_all.push_back(counted);
        else if (std::pair(-counted.objective, counted.cost) < std::pair(-same->objective, same->cost))
            *same = counted;
    }

    const PortfolioProblem &m_problem;
    std::vector<Enumerated> m_all;
};

inline QStringList idsOf(const PortfolioProblem &problem, const PortfolioChoice &choice)
{
    QStringList ids;
    for (qsizetype index = 0; index < choice.options.size(); ++index)
        ids.append(problem.connections.at(index).options.at(choice.options.at(index)).id);
    return ids;
}

} // namespace safeconduct
