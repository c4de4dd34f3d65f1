// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/plan_portfolio.h"
#include "app/advice/portfolio/portfolio_choice.h"

#include <algorithm>
#include <tuple>

namespace safeconduct {

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
        const PortfolioDraft &draft = *m_places[place].draft;
        const QString &wanted = draft.kept.isEmpty() ? draft.priced.alone : draft.kept;
        const auto found = std::ranges::find(all, wanted, &PortfolioOption::id);
        const auto &option = found == all.cend() ? all.constFirst() : *found;
        options.append(std::distance(all.cbegin(), found == all.cend() ? all.cbegin() : found));
        ways.append(cheapestWay(m_problem, option));
    }
    return portfolioOf(m_problem, options, ways);
}

const OptionWay &PlanPortfolio::wayOf(const Place &place, const PortfolioChoice &choice, qsizetype connection) const
{
    const qsizetype option = choice.options.at(connection);
    const qsizetype way = place.draft->ways.at(option).at(choice.ways.at(connection));
    return place.draft->priced.options.at(place.draft->options.at(option)).ways.at(way);
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

PlanPortfolio::Together PlanPortfolio::together(const PortfolioChoice &choice) const
{
    Together all{paid(choice), std::vector<int>(static_cast<std::size_t>(m_problem.claims.size()), 0),
                 std::vector<int>(static_cast<std::size_t>(m_problem.things.size()), 0)};
    for (qsizetype index = 0; index < choice.options.size(); ++index) {
        for (const qsizetype claim : wayIn(m_problem, choice, index).claims) {
            ++all.claimed[static_cast<std::size_t>(claim)];
            ++all.concerned[static_cast<std::size_t>(m_problem.claims.at(claim).thing)];
        }
    }
    return all;
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
                lines.append(place.draft->priced.lines.at(line));
        }
    }
    return costOfLines(lines, m_terms.yearlyOf);
}

QList<CostLine> PlanPortfolio::ownLines(const PortfolioChoice &choice, qsizetype connection) const
{
    const Place &place = m_places[static_cast<std::size_t>(connection)];
    QList<CostLine> lines;
    for (const qsizetype line : wayOf(place, choice, connection).lines) {
        const int key = place.keys.at(static_cast<std::size_t>(line));
        if (key < 0 || !m_isOfFacility[static_cast<std::size_t>(key)])
            lines.append(place.draft->priced.lines.at(line));
    }
    return lines;
}

const PlanPortfolio::Place *PlanPortfolio::placeOf(const QString &connection) const
{
    if (const qsizetype index = indexOf(connection); index >= 0)
        return &m_places[static_cast<std::size_t>(index)];
    const auto found = std::ranges::find_if(
        m_leftOutPlaces, [&connection](const Place &one) { return one.draft->priced.id == connection; });
    return found == m_leftOutPlaces.cend() ? nullptr : &*found;
}

PlanPortfolio::Charges PlanPortfolio::chargesOf(const QString &connection, const PortfolioChoice &choice,
                                                const Together &all) const
{
    Charges charges;
    const Place *place = placeOf(connection);
    if (!place)
        return charges;
    QList<qsizetype> ownLines;
    QList<qsizetype> ownClaims; // of the problem
    if (const qsizetype index = indexOf(connection); index >= 0) {
        const qsizetype option = choice.options.at(index);
        charges.option = place->draft->options.at(option);
        charges.way = place->draft->ways.at(option).at(choice.ways.at(index));
        ownLines = wayOf(*place, choice, index).lines;
        ownClaims = wayIn(m_problem, choice, index).claims;
    }
    charges.isPaidByOthers.reserve(place->keys.size());
    for (std::size_t line = 0; line < place->keys.size(); ++line) {
        const int key = place->keys[line];
        const int byItself = key >= 0 && ownLines.contains(static_cast<qsizetype>(line)) ? 1 : 0;
        charges.isPaidByOthers.push_back(key >= 0 && all.paid[static_cast<std::size_t>(key)] > byItself);
    }
    charges.isHadOtherwise = hadOtherwise(*place, ownClaims, all);
    return charges;
}

/// By claim of \a place: whether other connections than it, which claims \a own of the problem's, have the thing otherwise.
std::vector<bool> PlanPortfolio::hadOtherwise(const Place &place, const QList<qsizetype> &own,
                                              const Together &all) const
{
    std::vector<bool> had;
    had.reserve(place.claims.size());
    for (const qsizetype claim : place.claims) {
        if (claim < 0) {
            had.push_back(false);
            continue;
        }
        const qsizetype thing = m_problem.claims.at(claim).thing;
        const auto ownOnes =
            std::ranges::count_if(own, [&](qsizetype one) { return m_problem.claims.at(one).thing == thing; });
        const auto byOthers = all.concerned[static_cast<std::size_t>(thing)] - ownOnes;
        const auto alike = all.claimed[static_cast<std::size_t>(claim)] - std::ranges::count(own, claim);
        had.push_back(byOthers > alike);
    }
    return had;
}

QList<PlanPortfolio::Given> PlanPortfolio::given(const QString &connection, const Charges &charges) const
{
    QList<Given> options;
    if (const Place *place = placeOf(connection)) {
        for (const PricedOption &option : place->draft->priced.options)
            options.append(cheapest(*place, option, charges));
    }
    return options;
}

/// Ways that go with what the others take go before others. Of equally cheap ways the one that the connection takes is shown.
PlanPortfolio::Given PlanPortfolio::cheapest(const Place &place, const PricedOption &option, const Charges &charges)
{
    const OptionWay *chosen =
        charges.option < 0 ? nullptr : &place.draft->priced.options.at(charges.option).ways.at(charges.way);
    const auto isPaid = [&charges](qsizetype line) {
        return charges.isPaidByOthers.at(static_cast<std::size_t>(line));
    };
    const auto toPay = [&](const OptionWay &way) {
        Money sum;
        for (const qsizetype line : way.lines)
            sum += isPaid(line) ? Money() : place.draft->priced.lines.at(line).mean;
        const bool isRuledOut = std::ranges::any_of(way.claims, [&charges](qsizetype claim) {
            return charges.isHadOtherwise.at(static_cast<std::size_t>(claim));
        });
        return std::tuple(isRuledOut, sum, &way != chosen);
    };
    const auto least = std::ranges::min_element(option.ways, {}, toPay);
    Given given{least->facilities, {}};
    for (const qsizetype line : least->lines) {
        given.lines.append(place.draft->priced.lines.at(line));
        given.lines.last().isPaidByOthers = isPaid(line);
    }
    return given;
}

} // namespace safeconduct
