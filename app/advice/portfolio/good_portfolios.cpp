// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/good_portfolios.h"

#include "app/advice/portfolio/portfolio_choice.h"

#include <algorithm>
#include <vector>

namespace safeconduct {

namespace {

struct Taken {
    qsizetype option = 0;
    qsizetype way = 0;
    friend bool operator==(const Taken &, const Taken &) = default;
};

/// A way in place of another, and what that adds to the objective.
struct Change {
    Money gain;
    qsizetype connection = 0;
    Taken taken;
};

class QuickSearch {
public:
    QuickSearch(const PortfolioProblem &problem, const PortfolioChoice &begin, std::optional<qsizetype> banned)
        : m_problem(problem)
        , m_banned(banned)
        , m_users(static_cast<std::size_t>(problem.facilities.size()), 0)
        , m_claimers(static_cast<std::size_t>(problem.claims.size()), 0)
        , m_concerned(static_cast<std::size_t>(problem.things.size()), 0)
    {
        for (qsizetype index = 0; index < problem.connections.size(); ++index) {
            m_taken.append({begin.options.at(index), begin.ways.at(index)});
            count(index, 1);
        }
    }

    /// False where some connection has no way that is allowed.
    bool improve()
    {
        constexpr int mostRounds = 20;
        bool isChanged = true;
        for (int round = 0; isChanged && round < mostRounds; ++round) {
            isChanged = false;
            for (qsizetype index = 0; index < m_taken.size(); ++index) {
                count(index, -1);
                const std::optional<Taken> best = bestOf(index);
                isChanged = isChanged || (best && *best != m_taken.at(index));
                if (!best)
                    return false;
                m_taken[index] = *best;
                count(index, 1);
            }
        }
        return true;
    }

    PortfolioChoice choice() const { return choiceOf(m_taken); }

    PortfolioChoice changed(const Change &change) const
    {
        QList<Taken> taken = m_taken;
        taken[change.connection] = change.taken;
        return choiceOf(taken);
    }

    /// To the best way of each option that is not taken, best first.
    QList<Change> changes()
    {
        QList<Change> changes;
        for (qsizetype index = 0; index < m_taken.size(); ++index) {
            count(index, -1);
            const Money now = valueOf(index, m_taken.at(index));
            for (qsizetype option = 0; option < m_problem.connections.at(index).options.size(); ++option) {
                const std::optional<Taken> best = bestOf(index, option);
                if (best && option != m_taken.at(index).option)
                    changes.append({valueOf(index, *best) - now, index, *best});
            }
            count(index, 1);
        }
        std::ranges::stable_sort(changes, std::ranges::greater(), &Change::gain);
        return changes;
    }

private:
    const PortfolioWay &wayOf(qsizetype connection, const Taken &taken) const
    {
        return m_problem.connections.at(connection).options.at(taken.option).ways.at(taken.way);
    }

    void count(qsizetype connection, int users)
    {
        const PortfolioWay &way = wayOf(connection, m_taken.at(connection));
        for (const qsizetype facility : way.needs)
            m_users[static_cast<std::size_t>(facility)] += users;
        for (const qsizetype claim : way.claims) {
            m_claimers[static_cast<std::size_t>(claim)] += users;
            m_concerned[thingOf(claim)] += users;
        }
    }

    std::size_t thingOf(qsizetype claim) const { return static_cast<std::size_t>(m_problem.claims.at(claim).thing); }

    /// Whether the others claim nothing otherwise.
    bool fits(const PortfolioWay &way) const
    {
        return std::ranges::all_of(way.claims, [this](qsizetype claim) {
            return m_concerned[thingOf(claim)] == m_claimers[static_cast<std::size_t>(claim)];
        });
    }

    /// Part of the objective, with the facilities that nobody else needs.
    Money valueOf(qsizetype connection, const Taken &taken) const
    {
        const PortfolioOption &option = m_problem.connections.at(connection).options.at(taken.option);
        const PortfolioWay &way = option.ways.at(taken.way);
        Money value = option.worth + option.preference - way.own.presentValue;
        for (const qsizetype facility : way.needs) {
            if (m_users[static_cast<std::size_t>(facility)] == 0)
                value = value - m_problem.facilities.at(facility).cost.presentValue;
        }
        return value;
    }

    bool isFree(qsizetype connection, qsizetype option) const
    {
        return std::ranges::all_of(m_problem.fixed, [=](const FixedChoice &fixed) {
            return fixed.connection != connection || fixed.option == option;
        });
    }

    std::optional<Taken> bestOf(qsizetype connection, qsizetype option) const
    {
        std::optional<Taken> best;
        const auto &ways = m_problem.connections.at(connection).options.at(option).ways;
        for (qsizetype way = 0; way < ways.size() && isFree(connection, option); ++way) {
            if ((m_banned && ways.at(way).needs.contains(*m_banned)) || !fits(ways.at(way)))
                continue;
            if (!best || valueOf(connection, {option, way}) > valueOf(connection, *best))
                best = Taken{option, way};
        }
        return best;
    }

    std::optional<Taken> bestOf(qsizetype connection) const
    {
        std::optional<Taken> best;
        for (qsizetype option = 0; option < m_problem.connections.at(connection).options.size(); ++option) {
            const std::optional<Taken> one = bestOf(connection, option);
            if (one && (!best || valueOf(connection, *one) > valueOf(connection, *best)))
                best = one;
        }
        return best;
    }

    PortfolioChoice choiceOf(const QList<Taken> &taken) const
    {
        QList<qsizetype> options;
        QList<qsizetype> ways;
        for (const Taken &one : taken) {
            options.append(one.option);
            ways.append(one.way);
        }
        return portfolioOf(m_problem, options, ways);
    }

    const PortfolioProblem &m_problem;
    std::optional<qsizetype> m_banned;
    QList<Taken> m_taken; ///< by connection
    std::vector<int> m_users; ///< by facility: connections whose ways need it
    std::vector<int> m_claimers; ///< by claim: connections whose ways claim it
    std::vector<int> m_concerned; ///< by thing: claims on it
};

} // namespace

std::optional<Money> objectiveInReach(const PortfolioProblem &problem, const PortfolioChoice &begin, qsizetype wanted,
                                      std::optional<qsizetype> banned)
{
    constexpr qsizetype mostTried = 200;
    QuickSearch search(problem, begin, banned);
    if (!search.improve())
        return std::nullopt;
    const PortfolioChoice best = search.choice();
    if (!isAllowed(problem, best))
        return std::nullopt;
    Money least = best.objective();
    qsizetype found = 1;
    const QList<Change> changes = search.changes();
    for (qsizetype index = 0; index < std::min(changes.size(), mostTried) && found < wanted; ++index) {
        const PortfolioChoice next = search.changed(changes.at(index));
        if (!isAllowed(problem, next))
            continue;
        least = std::min(least, next.objective());
        ++found;
    }
    return found < wanted ? std::nullopt : std::optional(least);
}

} // namespace safeconduct
