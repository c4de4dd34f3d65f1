// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/plan_portfolio.h"
#include "app/advice/portfolio/portfolio_choice.h"

#include <algorithm>

namespace safeconduct {

namespace {

/// The way of \a option that costs least where nothing is there; of equal ones the first.
qsizetype cheapestAlone(const PortfolioProblem &problem, const PortfolioOption &option)
{
    const auto least = std::ranges::min_element(
        option.ways, {}, [&problem](const PortfolioWay &way) { return costGiven(problem, way, {}).presentValue; });
    return std::distance(option.ways.cbegin(), least);
}

} // namespace

Cost costOfLines(const QList<CostLine> &lines, const std::function<Range(const Range &)> &yearlyOf)
{
    Cost cost{.lines = lines};
    for (const CostLine &line : lines)
        cost.add(line);
    cost.yearly = yearlyOf(cost.later());
    return cost;
}

PortfolioChoice PlanPortfolio::alone() const
{
    QList<qsizetype> options;
    QList<qsizetype> ways;
    for (std::size_t place = 0; place < m_places.size(); ++place) {
        const auto &all = m_problem.connections.at(static_cast<qsizetype>(place)).options;
        const auto found = std::ranges::find(all, m_places[place].priced->alone, &PortfolioOption::id);
        const auto &option = found == all.cend() ? all.constFirst() : *found;
        options.append(std::distance(all.cbegin(), found == all.cend() ? all.cbegin() : found));
        ways.append(cheapestAlone(m_problem, option));
    }
    return portfolioOf(m_problem, options, ways);
}

const OptionWay &PlanPortfolio::wayOf(const Place &place, const PortfolioChoice &choice, qsizetype connection) const
{
    const qsizetype option = choice.options.at(connection);
    const qsizetype way = place.ways.at(option).at(choice.ways.at(connection));
    return place.priced->options.at(place.options.at(option)).ways.at(way);
}

std::vector<int> PlanPortfolio::paid(const PortfolioChoice &choice) const
{
    std::vector<int> count(m_keyLines.size(), 0);
    for (std::size_t index = 0; index < m_places.size(); ++index) {
        const Place &place = m_places[index];
        for (const qsizetype line : wayOf(place, choice, static_cast<qsizetype>(index)).lines) {
            if (const int key = place.keys.at(static_cast<std::size_t>(line)); key >= 0)
                ++count[static_cast<std::size_t>(key)];
        }
    }
    return count;
}

Cost PlanPortfolio::costOf(const PortfolioChoice &choice) const
{
    QList<CostLine> lines;
    std::vector<int> left = paid(choice);
    for (std::size_t index = 0; index < m_places.size(); ++index) {
        const Place &place = m_places[index];
        for (const qsizetype line : wayOf(place, choice, static_cast<qsizetype>(index)).lines) {
            const int key = place.keys.at(static_cast<std::size_t>(line));
            if (key < 0 || std::exchange(left[static_cast<std::size_t>(key)], 0) > 0)
                lines.append(place.priced->lines.at(line));
        }
    }
    return costOfLines(lines, m_terms.yearlyOf);
}

QList<PlanPortfolio::Given> PlanPortfolio::given(const QString &connection, const PortfolioChoice &choice,
                                                 const std::vector<int> &paid) const
{
    const qsizetype index = indexOf(connection);
    const Place *place = nullptr;
    const OptionWay *chosen = nullptr;
    if (index >= 0) {
        place = &m_places[static_cast<std::size_t>(index)];
        chosen = &wayOf(*place, choice, index);
    } else {
        const auto found = std::ranges::find_if(
            m_leftOutPlaces, [&connection](const Place &one) { return one.priced->id == connection; });
        if (found == m_leftOutPlaces.cend())
            return {};
        place = &*found;
    }
    QList<Given> options;
    for (const PricedOption &option : place->priced->options)
        options.append(cheapest(*place, option, paid, chosen));
    return options;
}

/// \a paid: by all choices, that of this connection among them; \a chosen: the way that it takes, so that of equally cheap ones
/// that one is shown.
PlanPortfolio::Given PlanPortfolio::cheapest(const Place &place, const PricedOption &option,
                                             const std::vector<int> &paid, const OptionWay *chosen) const
{
    const auto isPaid = [&](qsizetype line) {
        const int key = place.keys.at(static_cast<std::size_t>(line));
        const int byItself = chosen && chosen->lines.contains(line) ? 1 : 0;
        return key >= 0 && paid[static_cast<std::size_t>(key)] > byItself;
    };
    const auto toPay = [&](const OptionWay &way) {
        Money sum;
        for (const qsizetype line : way.lines)
            sum += isPaid(line) ? Money() : place.priced->lines.at(line).mean;
        return std::pair(sum, &way != chosen);
    };
    const auto least = std::ranges::min_element(option.ways, {}, toPay);
    Given given{least->facilities, {}};
    for (const qsizetype line : least->lines) {
        given.lines.append(place.priced->lines.at(line));
        given.lines.last().isPaidByOthers = isPaid(line);
    }
    return given;
}

} // namespace safeconduct
