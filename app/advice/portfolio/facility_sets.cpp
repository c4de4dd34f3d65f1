// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/facility_sets.h"

#include "app/advice/portfolio/portfolio_choice.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace safeconduct {

namespace {

constexpr qsizetype mostFacilities = 20;
constexpr std::int64_t mostSteps = 50'000'000; ///< sets × ways: some tenths of a second

/// Facilities that cost something; others are never a reason against a way.
QList<qsizetype> undecided(const PortfolioProblem &problem)
{
    QList<qsizetype> facilities;
    for (qsizetype index = 0; index < problem.facilities.size(); ++index) {
        if (problem.facilities.at(index).cost.presentValue > Money())
            facilities.append(index);
    }
    return facilities;
}

using Set = std::uint32_t; ///< bit i: the i-th undecided facility

/// One way of one option as a set sees it.
struct Candidate {
    Set needs = 0;
    Money value; ///< worth and preference less own cost
    Money cost;
    qsizetype option = 0;
    qsizetype way = 0;
};

/// What the first connections choose, in order of connection id, while portfolios are put together.
struct Partial {
    Money value;
    Money cost;
    qsizetype option = 0; ///< of the last of them
    qsizetype way = 0;
    const Partial *begun = nullptr; ///< what the others choose; null where nobody has chosen
};
/// By number of connections that have chosen.
using Partials = std::vector<std::vector<Partial>>;

/// The most that a connection's ways with the same needs are worth, in parts of money.
struct SetValue {
    Set needs = 0;
    std::int64_t value = 0;
};

class FacilitySets {
public:
    FacilitySets(const PortfolioProblem &problem, std::optional<qsizetype> banned)
        : m_problem(problem)
        , m_order(byId(problem))
        , m_facilities(undecided(problem))
    {
        if (banned)
            m_facilities.removeOne(*banned);
        for (const qsizetype index : std::as_const(m_order))
            m_candidates.push_back(candidatesOf(index, banned));
        for (const std::vector<Candidate> &candidates : m_candidates)
            m_values.push_back(mostBySet(candidates));
    }

    QList<PortfolioChoice> best(qsizetype wanted)
    {
        QList<PortfolioChoice> found;
        for (const auto &[value, set] : valuesOfSets()) {
            if (found.size() == wanted && value < found.constLast().objective())
                break;
            const Partials partials = bestIn(set, wanted);
            for (const Partial &one : partials.back())
                keep(portfolioFrom(one), wanted, found);
        }
        return found;
    }

private:
    std::vector<Candidate> candidatesOf(qsizetype connection, std::optional<qsizetype> banned) const
    {
        std::vector<Candidate> candidates;
        const auto &options = m_problem.connections.at(connection).options;
        for (qsizetype option = 0; option < options.size(); ++option) {
            const auto &ways = options.at(option).ways;
            for (qsizetype way = 0; way < ways.size(); ++way) {
                const PortfolioWay &one = ways.at(way);
                const Money worth = options.at(option).worth + options.at(option).preference;
                if (isFree(connection, option) && !(banned && one.needs.contains(*banned)))
                    candidates.push_back({setOf(one), worth - one.own.presentValue, one.own.presentValue, option, way});
            }
        }
        return candidates;
    }

    /// Without those that another one beats with no more needs: many ways differ in nothing that a set decides.
    static std::vector<SetValue> mostBySet(const std::vector<Candidate> &candidates)
    {
        std::vector<SetValue> values;
        for (const Candidate &candidate : candidates) {
            const SetValue now{candidate.needs, candidate.value.parts()};
            const auto beats = [](const SetValue &one, const SetValue &other) {
                return (one.needs & ~other.needs) == 0 && one.value >= other.value;
            };
            if (std::ranges::any_of(values, [&](const SetValue &one) { return beats(one, now); }))
                continue;
            std::erase_if(values, [&](const SetValue &one) { return beats(now, one); });
            values.push_back(now);
        }
        return values;
    }

    bool isFree(qsizetype connection, qsizetype option) const
    {
        return std::ranges::all_of(m_problem.fixed, [=](const FixedChoice &fixed) {
            return fixed.connection != connection || fixed.option == option;
        });
    }

    Set setOf(const PortfolioWay &way) const
    {
        Set set = 0;
        for (const qsizetype facility : way.needs) {
            if (const qsizetype bit = m_facilities.indexOf(facility); bit >= 0)
                set |= Set(1) << bit;
        }
        return set;
    }

    Money costOf(Set set) const
    {
        Money cost;
        for (qsizetype bit = 0; bit < m_facilities.size(); ++bit) {
            if ((set >> bit) & 1U)
                cost += m_problem.facilities.at(m_facilities.at(bit)).cost.presentValue;
        }
        return cost;
    }

    /// The best value under each set that gives every connection an option, greatest first.
    std::vector<std::pair<Money, Set>> valuesOfSets() const
    {
        std::vector<std::pair<Money, Set>> values;
        const Set end = Set(1) << m_facilities.size();
        for (Set set = 0; set < end; ++set) {
            if (const auto value = valueOf(set))
                values.emplace_back(*value, set);
        }
        std::ranges::sort(values, [](const auto &left, const auto &right) {
            return left.first != right.first ? left.first > right.first : left.second < right.second;
        });
        return values;
    }

    std::optional<Money> valueOf(Set set) const
    {
        constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min();
        std::int64_t sum = -costOf(set).parts();
        for (const std::vector<SetValue> &values : m_values) {
            std::int64_t most = none;
            for (const SetValue &one : values) {
                if ((one.needs & ~set) == 0)
                    most = std::max(most, one.value);
            }
            if (most == none)
                return std::nullopt;
            sum += most;
        }
        return Money::tenThousandths(sum);
    }

    /// The best way of each option that \a set allows.
    std::vector<Candidate> bestWays(const std::vector<Candidate> &candidates, Set set) const
    {
        std::vector<Candidate> best;
        for (const Candidate &one : candidates) {
            if ((one.needs & ~set) != 0)
                continue;
            if (best.empty() || best.back().option != one.option)
                best.push_back(one);
            else if (one.value > best.back().value)
                best.back() = one;
        }
        return best;
    }

    /// The best \a wanted choices under \a set, and what they began with. Value, cost and ids add up from connection to
    /// connection, so only the best beginnings can have the best ends.
    Partials bestIn(Set set, qsizetype wanted) const
    {
        Partials partials{std::vector<Partial>(1)}; // a longer list moves its elements, which stay where they are
        for (const auto &candidates : m_candidates) {
            const qsizetype place = std::ssize(partials) - 1;
            std::vector<Partial> longer;
            for (const Candidate &next : bestWays(candidates, set)) {
                for (const Partial &begun : partials.back())
                    longer.push_back({begun.value + next.value, begun.cost + next.cost, next.option, next.way, &begun});
            }
            const auto kept = std::min(static_cast<std::ptrdiff_t>(wanted), std::ssize(longer));
            std::ranges::partial_sort(
                longer, longer.begin() + kept,
                [this, place](const Partial &left, const Partial &right) { return precedes(left, right, place); });
            longer.resize(static_cast<std::size_t>(kept));
            partials.push_back(std::move(longer));
        }
        return partials;
    }

    /// \a place is that of the last connection that has chosen.
    bool precedes(const Partial &left, const Partial &right, qsizetype place) const
    {
        if (left.value != right.value)
            return left.value > right.value;
        if (left.cost != right.cost)
            return left.cost < right.cost;
        bool isFirst = false; // by the first option that differs: the last one seen on the way back
        const Partial *other = &right;
        for (const Partial *one = &left; one != other; one = one->begun, other = other->begun, --place) {
            const auto &options = m_problem.connections.at(m_order.at(place)).options;
            if (one->option != other->option)
                isFirst = options.at(one->option).id < options.at(other->option).id;
        }
        return isFirst;
    }

    PortfolioChoice portfolioFrom(const Partial &partial) const
    {
        QList<qsizetype> options(m_order.size());
        QList<qsizetype> ways(m_order.size());
        qsizetype place = m_order.size();
        for (const Partial *one = &partial; one->begun; one = one->begun) {
            --place;
            options[m_order.at(place)] = one->option;
            ways[m_order.at(place)] = one->way;
        }
        return portfolioOf(m_problem, options, ways);
    }

    /// Puts \a choice into its place among the \a wanted best; of the same options only the best ways stay.
    void keep(const PortfolioChoice &choice, qsizetype wanted, QList<PortfolioChoice> &found) const
    {
        const auto same = std::ranges::find(found, choice.options, &PortfolioChoice::options);
        if (same != found.end()) {
            if (!goesBefore(m_problem, choice, *same))
                return;
            found.erase(same);
        }
        const auto place = std::ranges::find_if(
            found, [&](const PortfolioChoice &other) { return goesBefore(m_problem, choice, other); });
        found.insert(place, choice);
        if (found.size() > wanted)
            found.removeLast();
    }

    const PortfolioProblem &m_problem;
    QList<qsizetype> m_order;
    QList<qsizetype> m_facilities;
    std::vector<std::vector<Candidate>> m_candidates; ///< in order of connection id
    std::vector<std::vector<SetValue>> m_values; ///< in the same order
};

} // namespace

bool canTryFacilitySets(const PortfolioProblem &problem)
{
    const qsizetype facilities = undecided(problem).size();
    std::int64_t ways = 0;
    for (const PortfolioConnection &connection : problem.connections) {
        for (const PortfolioOption &option : connection.options)
            ways += option.ways.size();
    }
    return !problem.isCoupled() && facilities <= mostFacilities && (ways << facilities) <= mostSteps;
}

QList<PortfolioChoice> bestByFacilitySets(const PortfolioProblem &problem, qsizetype wanted,
                                          std::optional<qsizetype> banned)
{
    return FacilitySets(problem, banned).best(wanted);
}

} // namespace safeconduct
