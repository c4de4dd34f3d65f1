// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/plan_portfolio.h"

#include "app/advice/portfolio/useful_options.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// Amounts that a plan overrides for one connection only are not those that others pay.
QString keyOf(const CostLine &line)
{
    return line.item + u'/' + line.when + u'/' + line.driverKey + u'/' + QString::number(line.mean.parts());
}

template<typename Element>
QList<Element> picked(const QList<Element> &all, const QList<qsizetype> &places)
{
    QList<Element> some;
    for (const qsizetype place : places)
        some.append(all.at(place));
    return some;
}

QList<qsizetype> placesOf(const QList<PricedOption> &options, bool PricedOption::*holds)
{
    QList<qsizetype> places;
    for (qsizetype index = 0; index < options.size(); ++index) {
        if (options.at(index).*holds)
            places.append(index);
    }
    return places;
}

qsizetype indexOfOption(const PortfolioConnection &connection, const QString &option)
{
    const auto found = std::ranges::find(connection.options, option, &PortfolioOption::id);
    return found == connection.options.cend() ? -1 : std::distance(connection.options.cbegin(), found);
}

} // namespace

PlanPortfolio::PlanPortfolio(const QList<PricedConnection> &connections, const PortfolioTerms &terms)
    : m_terms(terms)
{
    m_problem.initialBudget = terms.initialBudget;
    m_problem.yearlyBudget = terms.yearlyBudget;
    for (const PricedConnection &connection : connections)
        add(placeFor(connection));
    findFacilities();
    addImplications();
}

PlanPortfolio::Place PlanPortfolio::placeFor(const PricedConnection &connection)
{
    Place place{&connection, {}, placesOf(connection.options, &PricedOption::isCandidate), {}};
    for (const CostLine &line : connection.lines) {
        if (!line.isShared) {
            place.keys.push_back(-1);
            continue;
        }
        const QString text = keyOf(line);
        const int next = static_cast<int>(m_keyLines.size());
        const int key = m_keys.value(text, next);
        if (key == next) {
            m_keys.insert(text, key);
            m_keyLines.push_back(line);
        }
        place.keys.push_back(key);
    }
    for (const qsizetype option : std::as_const(place.options)) {
        QList<qsizetype> ways(connection.options.at(option).ways.size());
        std::ranges::iota(ways, qsizetype{0});
        place.ways.append(ways);
    }
    return place;
}

/// A budget holds money, not the hours of the own people.
Amounts PlanPortfolio::amountsOf(const CostLine &line) const
{
    if (!line.isPaidOut)
        return {line.mean, {}, {}};
    const Money initial = line.later() == Range() ? line.mean : line.initial.mean();
    return {line.mean, initial, m_terms.yearlyOf(Range::exactly(line.mean - initial)).likely};
}

/// The connection with each shared amount as a facility of its own: needs are keys.
PortfolioConnection PlanPortfolio::drafted(const Place &place) const
{
    PortfolioConnection draft{place.priced->id, {}};
    QList<Amounts> amounts;
    for (const CostLine &line : place.priced->lines)
        amounts.append(amountsOf(line));
    for (const qsizetype index : place.options) {
        const PricedOption &priced = place.priced->options.at(index);
        PortfolioOption option{priced.id, priced.worth, priced.isRecommended ? m_terms.decision : Money(), {}};
        for (const OptionWay &way : priced.ways) {
            PortfolioWay drafted;
            for (const qsizetype line : way.lines) {
                if (const int key = place.keys.at(static_cast<std::size_t>(line)); key >= 0)
                    drafted.needs.append(key);
                else
                    drafted.own += amounts.at(line);
            }
            std::ranges::sort(drafted.needs);
            option.ways.append(drafted);
        }
        draft.options.append(option);
    }
    return draft;
}

void PlanPortfolio::add(Place place)
{
    if (place.options.isEmpty()) {
        m_leftOut.append(place.priced->id);
        m_leftOutPlaces.push_back(std::move(place));
        return;
    }
    PortfolioConnection draft = drafted(place);
    keepUseful(place, draft);
    m_indices.insert(draft.id, m_problem.connections.size());
    m_problem.connections.append(draft);
    m_places.push_back(std::move(place));
}

bool PlanPortfolio::isPremise(const QString &connection) const
{
    return std::ranges::contains(m_terms.implications, connection, &ChoiceImplication::connection);
}

bool PlanPortfolio::isNamed(const QString &connection, const QString &option) const
{
    return std::ranges::any_of(m_terms.implications, [&](const ChoiceImplication &one) {
        return one.other == connection && one.anyOf.contains(option);
    });
}

/// Where taking an option has consequences elsewhere, a better one does not simply replace it: all of them stay.
void PlanPortfolio::keepUseful(Place &place, PortfolioConnection &draft) const
{
    const qsizetype wanted = isPremise(draft.id) ? draft.options.size() : m_terms.next + 1;
    QList<UsefulOption> useful = usefulOptions(draft, wanted);
    for (qsizetype index = 0; index < draft.options.size(); ++index) {
        const QString &id = draft.options.at(index).id;
        const bool isKept = std::ranges::contains(useful, index, &UsefulOption::option);
        if (!isKept && (id == place.priced->alone || isNamed(draft.id, id)))
            useful.append({index, place.ways.at(index)});
    }
    const PortfolioConnection all = std::exchange(draft, {draft.id, {}});
    const QList<qsizetype> options = std::exchange(place.options, {});
    place.ways.clear();
    for (const UsefulOption &one : std::as_const(useful)) {
        PortfolioOption option = all.options.at(one.option);
        option.ways = picked(option.ways, one.ways);
        draft.options.append(option);
        place.options.append(options.at(one.option));
        place.ways.append(one.ways);
    }
}

/// Keys become facilities: those that only one connection can need its own costs, those with the same users one facility.
void PlanPortfolio::findFacilities()
{
    std::vector<std::vector<int>> users(m_keyLines.size()); ///< ways, counted through all connections
    std::vector<std::set<qsizetype>> connections(m_keyLines.size());
    int next = 0;
    const auto eachWay = [this](const auto &visit) {
        for (qsizetype index = 0; index < m_problem.connections.size(); ++index) {
            for (PortfolioOption &option : m_problem.connections[index].options)
                std::ranges::for_each(option.ways, [&](PortfolioWay &way) { visit(index, way); });
        }
    };
    eachWay([&](qsizetype index, const PortfolioWay &way) {
        for (const qsizetype key : way.needs) {
            users[static_cast<std::size_t>(key)].push_back(next);
            connections[static_cast<std::size_t>(key)].insert(index);
        }
        ++next;
    });
    std::vector<qsizetype> facilityOf(m_keyLines.size(), -1);
    std::map<std::vector<int>, qsizetype> known;
    for (std::size_t key = 0; key < m_keyLines.size(); ++key) {
        if (connections[key].size() < 2)
            continue;
        const auto [found, isNew] = known.try_emplace(users[key], m_problem.facilities.size());
        if (isNew) {
            m_problem.facilities.append({keyOf(m_keyLines[key]), {}, false});
            m_facilityLines.append(QList<CostLine>());
        }
        facilityOf[key] = found->second;
        m_problem.facilities[found->second].cost += amountsOf(m_keyLines[key]);
        m_facilityLines[found->second].append(m_keyLines[key]);
    }
    eachWay([&](qsizetype, PortfolioWay &way) {
        std::set<qsizetype> facilities;
        for (const auto keys = std::exchange(way.needs, {}); const qsizetype key : keys) {
            if (const qsizetype facility = facilityOf[static_cast<std::size_t>(key)]; facility >= 0)
                facilities.insert(facility);
            else
                way.own += amountsOf(m_keyLines[static_cast<std::size_t>(key)]);
        }
        way.needs = QList<qsizetype>(facilities.cbegin(), facilities.cend());
    });
}

void PlanPortfolio::addImplications()
{
    for (const ChoiceImplication &implication : m_terms.implications) {
        const qsizetype connection = indexOf(implication.connection);
        const qsizetype other = indexOf(implication.other);
        if (connection < 0 || other < 0)
            continue;
        const qsizetype option = indexOfOption(m_problem.connections.at(connection), implication.option);
        PortfolioImplication added{connection, option, other, {}, implication.rule};
        for (const QString &id : implication.anyOf) {
            if (const qsizetype allowed = indexOfOption(m_problem.connections.at(other), id); allowed >= 0)
                added.anyOf.append(allowed);
        }
        if (option >= 0)
            m_problem.implications.append(added);
    }
}

} // namespace safeconduct
