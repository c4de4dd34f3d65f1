// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/plan_portfolio.h"

#include "app/advice/portfolio/useful_options.h"
#include "app/support/parallel.h"
#include "app/support/sort_once.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <utility>

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

/// Candidates, and \a kept even where it is none.
QList<qsizetype> placesOf(const QList<PricedOption> &options, const QString &kept)
{
    QList<qsizetype> places;
    for (qsizetype index = 0; index < options.size(); ++index) {
        if (options.at(index).isCandidate || options.at(index).id == kept)
            places.append(index);
    }
    return places;
}

qsizetype indexOfOption(const PortfolioConnection &connection, const QString &option)
{
    const auto found = std::ranges::find(connection.options, option, &PortfolioOption::id);
    return found == connection.options.cend() ? -1 : std::distance(connection.options.cbegin(), found);
}

/// Whether they are certainly the same: the lists are looked at from outside only.
bool isShared(const PricedConnection &one, const PricedConnection &other)
{
    return one.alone == other.alone && one.lines.constData() == other.lines.constData()
        && one.options.constData() == other.options.constData() && one.claims == other.claims;
}

void eachWay(QList<PortfolioConnection> &connections, const auto &visit)
{
    for (qsizetype index = 0; index < connections.size(); ++index) {
        for (PortfolioOption &option : connections[index].options)
            std::ranges::for_each(option.ways, [&](PortfolioWay &way) { visit(index, way); });
    }
}

/// Who needs a key.
struct KeyUse {
    std::vector<int> ways; ///< counted through all connections
    qsizetype connection = -1; ///< the last one
    bool isOfSeveral = false; ///< connections
};

std::vector<KeyUse> usesOf(QList<PortfolioConnection> &connections, std::size_t keys)
{
    std::vector<KeyUse> uses(keys);
    int next = 0;
    eachWay(connections, [&](qsizetype connection, const PortfolioWay &way) {
        for (const qsizetype need : way.needs) {
            KeyUse &use = uses[static_cast<std::size_t>(need)];
            use.ways.push_back(next);
            use.isOfSeveral = use.isOfSeveral || (use.connection >= 0 && use.connection != connection);
            use.connection = connection;
        }
        ++next;
    });
    return uses;
}

} // namespace

PlanPortfolio::PlanPortfolio(const QList<PricedConnection> &connections, const PortfolioTerms &terms,
                             const PlanPortfolio *before)
    : m_terms(terms)
{
    m_problem.initialBudget = terms.initialBudget;
    m_problem.yearlyBudget = terms.yearlyBudget;
    if (before && (before->m_terms.decision != terms.decision || before->m_terms.next != terms.next))
        before = nullptr;
    QSet<QString> premises;
    QHash<QString, QSet<QString>> named; // options, by connection
    for (const ChoiceImplication &one : terms.implications) {
        premises.insert(one.connection);
        named[one.other].unite({one.anyOf.cbegin(), one.anyOf.cend()});
    }
    const QHash<Thing, QSet<QString>> ways = waysByThing(connections);
    const auto draftFor = [&](const PricedConnection &connection) {
        std::vector<bool> isContested;
        for (const WayClaim &claim : connection.claims)
            isContested.push_back(ways.value({claim.thing, claim.system}).size() > 1);
        return draftOf({.priced = connection,
                        .isPremise = premises.contains(connection.id),
                        .named = named.value(connection.id),
                        .kept = terms.kept.value(connection.id),
                        .isContested = std::move(isContested),
                        .keys = {},
                        .connection = {},
                        .options = {},
                        .ways = {}},
                       before);
    };
    std::vector<Draft> drafts(static_cast<std::size_t>(connections.size()));
    inParallel(connections.size(), terms.threads, [&] {
        return [&](qsizetype index) { drafts[static_cast<std::size_t>(index)] = draftFor(connections.at(index)); };
    });
    for (const Draft &draft : drafts)
        add(draft);
    findFacilities();
    addImplications();
    keepExceptions();
}

/// By what is claimed where: in which ways connections can have it.
QHash<PlanPortfolio::Thing, QSet<QString>> PlanPortfolio::waysByThing(const QList<PricedConnection> &connections)
{
    QHash<Thing, QSet<QString>> ways;
    for (const PricedConnection &connection : connections) {
        for (const WayClaim &claim : connection.claims)
            ways[{claim.thing, claim.system}].insert(claim.how);
    }
    return ways;
}

/// \a draft so far holds what it is to be made of.
PlanPortfolio::Draft PlanPortfolio::draftOf(PortfolioDraft draft, const PlanPortfolio *before) const
{
    if (const Place *known = before ? before->placeOf(draft.priced.id) : nullptr; known
        && isShared(known->draft->priced, draft.priced) && known->draft->isPremise == draft.isPremise
        && known->draft->named == draft.named && known->draft->kept == draft.kept
        && known->draft->isContested == draft.isContested)
        return known->draft;
    draft.keys.reserve(draft.priced.lines.size());
    for (const CostLine &line : std::as_const(draft.priced.lines))
        draft.keys.append(line.isShared ? keyOf(line) : QString());
    draft.options = placesOf(draft.priced.options, draft.kept);
    draft.connection = drafted(draft);
    keepUseful(draft);
    return std::make_shared<const PortfolioDraft>(std::move(draft));
}

/// A budget holds money, not the hours of the own people.
Amounts PlanPortfolio::amountsOf(const CostLine &line) const
{
    if (!line.isPaidOut)
        return {line.mean, {}, {}};
    const Money initial = line.later() == Range() ? line.mean : line.initial.mean();
    return {line.mean, initial, m_terms.yearlyOf(Range::exactly(line.mean - initial)).likely};
}

PortfolioConnection PlanPortfolio::drafted(const PortfolioDraft &draft) const
{
    PortfolioConnection connection{draft.priced.id, {}};
    QList<Amounts> amounts;
    QList<qsizetype> firsts; ///< by line: the first one with its key
    for (qsizetype line = 0; line < draft.priced.lines.size(); ++line) {
        const QString &key = draft.keys.at(line);
        amounts.append(key.isNull() ? amountsOf(draft.priced.lines.at(line)) : Amounts());
        firsts.append(key.isNull() ? -1 : draft.keys.indexOf(key));
    }
    const auto draftedWay = [&](const OptionWay &way) {
        PortfolioWay drafted;
        for (const qsizetype line : way.lines) {
            if (const qsizetype first = firsts.at(line); first >= 0)
                drafted.needs.append(first);
            else
                drafted.own += amounts.at(line);
        }
        std::ranges::sort(drafted.needs);
        std::ranges::copy_if(way.claims, std::back_inserter(drafted.claims),
                             [&draft](qsizetype claim) { return draft.isContested[static_cast<std::size_t>(claim)]; });
        return drafted;
    };
    for (const qsizetype index : draft.options) {
        const PricedOption &priced = draft.priced.options.at(index);
        PortfolioOption option{priced.id, priced.worth, priced.isRecommended ? m_terms.decision : Money(), {}};
        for (const OptionWay &way : priced.ways)
            option.ways.append(draftedWay(way));
        connection.options.append(option);
    }
    return connection;
}

/// Where taking an option has consequences elsewhere, a better one does not simply replace it: all of them stay.
void PlanPortfolio::keepUseful(PortfolioDraft &draft) const
{
    const PortfolioConnection all = std::exchange(draft.connection, {draft.priced.id, {}});
    const QList<qsizetype> options = std::exchange(draft.options, {});
    QList<UsefulOption> useful = usefulOptions(all, draft.isPremise ? all.options.size() : m_terms.next + 1);
    for (qsizetype index = 0; index < all.options.size(); ++index) {
        const QString &id = all.options.at(index).id;
        const bool isKept = std::ranges::contains(useful, index, &UsefulOption::option);
        const bool isWanted = id == draft.priced.alone || id == draft.kept || draft.named.contains(id);
        if (isKept || !isWanted)
            continue;
        QList<qsizetype> ways(all.options.at(index).ways.size());
        std::ranges::iota(ways, qsizetype{0});
        useful.append({index, ways});
    }
    for (const UsefulOption &one : std::as_const(useful)) {
        PortfolioOption option = all.options.at(one.option);
        option.ways = picked(option.ways, one.ways);
        draft.connection.options.append(option);
        draft.options.append(options.at(one.option));
        draft.ways.append(one.ways);
    }
}

int PlanPortfolio::keyFor(const QString &text, const CostLine &line)
{
    if (text.isNull())
        return -1;
    const int next = static_cast<int>(m_keyLines.size());
    const int key = m_keys.value(text, next);
    if (key == next) {
        m_keys.insert(text, key);
        m_keyLines.push_back(line);
    }
    return key;
}

qsizetype PlanPortfolio::numberFor(const WayClaim &claim)
{
    QHash<QString, qsizetype> &numbers = m_claims[{claim.thing, claim.system}];
    if (const auto known = numbers.constFind(claim.how); known != numbers.cend())
        return *known;
    qsizetype thing = m_problem.things.size();
    if (numbers.isEmpty())
        m_problem.things.append({claim.thing, claim.system});
    else
        thing = m_problem.claims.at(*numbers.cbegin()).thing;
    const qsizetype number = m_problem.claims.size();
    m_problem.claims.append({thing, claim.how});
    numbers.insert(claim.how, number);
    return number;
}

/// With the numbers that keys and claims have among all connections.
void PlanPortfolio::add(const Draft &draft)
{
    Place place{draft, {}, {}};
    place.keys.reserve(static_cast<std::size_t>(draft->keys.size()));
    for (qsizetype line = 0; line < draft->keys.size(); ++line)
        place.keys.push_back(keyFor(draft->keys.at(line), draft->priced.lines.at(line)));
    for (qsizetype claim = 0; claim < draft->priced.claims.size(); ++claim) {
        const bool isContested = draft->isContested[static_cast<std::size_t>(claim)];
        place.claims.push_back(isContested ? numberFor(draft->priced.claims.at(claim)) : -1);
    }
    if (draft->connection.options.isEmpty()) {
        m_leftOut.append(draft->priced.id);
        m_leftOutPlaces.push_back(std::move(place));
        return;
    }
    PortfolioConnection numbered = draft->connection;
    for (PortfolioOption &option : numbered.options) {
        for (PortfolioWay &way : option.ways) {
            for (qsizetype &need : way.needs)
                need = place.keys.at(static_cast<std::size_t>(need));
            std::ranges::sort(way.needs);
            for (qsizetype &claim : way.claims)
                claim = place.claims.at(static_cast<std::size_t>(claim));
            std::ranges::sort(way.claims);
        }
    }
    m_indices.insert(numbered.id, m_problem.connections.size());
    m_problem.connections.append(std::move(numbered));
    m_places.push_back(std::move(place));
}

/// Keys become facilities: those that only one connection can need its own costs, those with the same users one facility.
void PlanPortfolio::findFacilities()
{
    std::vector<qsizetype> facilityOf(m_keyLines.size(), -1); ///< by key
    std::map<std::vector<int>, qsizetype> known;
    const std::vector<KeyUse> uses = usesOf(m_problem.connections, m_keyLines.size());
    m_isOfFacility.assign(m_keyLines.size(), false);
    for (std::size_t key = 0; key < m_keyLines.size(); ++key) {
        if (!uses[key].isOfSeveral)
            continue;
        m_isOfFacility[key] = true;
        const auto [found, isNew] = known.try_emplace(uses[key].ways, m_problem.facilities.size());
        if (isNew) {
            m_problem.facilities.append({keyOf(m_keyLines[key]), {}, false});
            m_facilityLines.append(QList<CostLine>());
        }
        facilityOf[key] = found->second;
        m_problem.facilities[found->second].cost += amountsOf(m_keyLines[key]);
        m_facilityLines[found->second].append(m_keyLines[key]);
    }
    needFacilities(facilityOf);
}

/// Each way needs facilities from now on, and pays for keys that are none by itself.
void PlanPortfolio::needFacilities(const std::vector<qsizetype> &facilityOf)
{
    std::vector<Amounts> amounts; ///< by key
    amounts.reserve(m_keyLines.size());
    for (const CostLine &line : m_keyLines)
        amounts.push_back(amountsOf(line));
    eachWay(m_problem.connections, [&](qsizetype, PortfolioWay &way) {
        QList<qsizetype> facilities;
        for (const qsizetype need : std::as_const(way.needs)) {
            const auto key = static_cast<std::size_t>(need);
            if (facilityOf[key] >= 0)
                facilities.append(facilityOf[key]);
            else
                way.own += amounts[key];
        }
        sortOnce(facilities);
        way.needs = std::move(facilities);
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

/// In the order of the connections.
void PlanPortfolio::keepExceptions()
{
    for (qsizetype index = 0; index < m_problem.connections.size(); ++index) {
        const PortfolioConnection &connection = m_problem.connections.at(index);
        const auto kept = m_terms.kept.constFind(connection.id);
        if (kept == m_terms.kept.cend())
            continue;
        if (const qsizetype option = indexOfOption(connection, *kept); option >= 0)
            m_problem.fixed.append({index, option});
    }
}

} // namespace safeconduct
