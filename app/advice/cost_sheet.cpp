// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_sheet.h"

#include "app/advice/facility_choice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

bool contain(const QStringList &list, const QStringList &words)
{
    return std::ranges::any_of(words, [&list](const QString &word) { return list.contains(word); });
}

bool isOwn(CostDriver driver)
{
    return driver == CostDriver::Connection || driver == CostDriver::User || driver == CostDriver::Message
        || driver == CostDriver::PartnerDomain;
}

/// Tries one alternative of each group after the other and keeps the cheapest choice; of equal ones the first. \a means are the
/// mean costs of lines; a line counts once, however many alternatives bring it.
template<typename Alternative>
class CheapestChoice {
public:
    CheapestChoice(const QList<QList<Alternative>> &groups, const std::vector<Money> &means,
                   const QList<qsizetype> &always)
        : m_groups(groups)
        , m_means(means)
        , m_taken(means.size(), 0)
    {
        take(always);
        tryGroup(0);
    }

    const QList<const Alternative *> &best() const { return m_best; }

private:
    void take(const QList<qsizetype> &lines)
    {
        for (const qsizetype line : lines) {
            if (m_taken[static_cast<std::size_t>(line)]++ == 0)
                m_sum += m_means[static_cast<std::size_t>(line)];
        }
    }

    void giveBack(const QList<qsizetype> &lines)
    {
        for (const qsizetype line : lines) {
            if (--m_taken[static_cast<std::size_t>(line)] == 0)
                m_sum = m_sum - m_means[static_cast<std::size_t>(line)];
        }
    }

    void tryGroup(qsizetype group)
    {
        if (group < m_groups.size()) {
            for (const Alternative &alternative : m_groups.at(group)) {
                take(alternative.lines);
                m_chosen.append(&alternative);
                tryGroup(group + 1);
                m_chosen.removeLast();
                giveBack(alternative.lines);
            }
        } else if (!m_least || m_sum < *m_least) {
            m_best = m_chosen;
            m_least = m_sum;
        }
    }

    const QList<QList<Alternative>> &m_groups;
    const std::vector<Money> &m_means;
    std::vector<int> m_taken;
    QList<const Alternative *> m_chosen;
    QList<const Alternative *> m_best;
    Money m_sum;
    std::optional<Money> m_least;
};

CostLine lineOf(const PricedUse &use, const DriverCount &counted, const Schedule &schedule)
{
    CostLine line;
    line.item = use.item->id;
    line.why = use.use->why;
    line.driver = word(use.use->driver);
    line.driverKey = counted.key;
    line.when = word(use.use->time);
    line.count = counted.count;
    line.each = use.money(Decimal::whole(1));
    line.due = use.money(counted.count);
    line.schedule = schedule;
    line.presentValue = presentValueOf(line.due, schedule);
    const bool beginsNow = !schedule.isEmpty() && schedule.constFirst().year == 0;
    line.initial = beginsNow ? scaled(line.due, schedule.constFirst().worth, Due::whole) : Range();
    line.mean = use.mean(counted.count, schedule);
    line.isShared = !isOwn(use.use->driver);
    line.facility = use.use->facility;
    line.basis = use.item->basis;
    line.sources = use.item->sources;
    line.amount = use.unit;
    line.rate = use.rateName;
    line.ratePerHour = use.rate;
    line.multiplicity = use.multiplicity(counted.count, schedule);
    line.isPaidOut = use.rateName.isEmpty() || use.rateName == "specialist"_L1;
    line.isOverridden = use.isOverridden();
    line.overrideReason = use.change ? use.change->explanation : QString();
    return line;
}

} // namespace

CostSheet::CostSheet(const ConnectionView &view, const CostBook &book)
    : m_view(view)
    , m_book(book)
    , m_uses(book.usesFor(view.connection->id))
    , m_existing(view.existing.parts())
{
}

/// A part in place today needs nothing once, unless a use is about what is in place (`over`). A facility that the plan lists is
/// there for the whole plan.
bool CostSheet::counts(const PricedUse &use, const PartView &part) const
{
    const CostUse &what = *use.use;
    if ((what.isOptional && !use.isOverridden()) || (!what.over.isEmpty() && !contain(m_existing, what.over))
        || contain(m_existing, what.notOver))
        return false;
    if (!what.facility.isEmpty() && what.driver == CostDriver::Plan && m_view.deployment->facility(what.facility))
        return false;
    const bool isThere = !what.parts.isEmpty() && what.over.isEmpty() && m_existing.contains(part.id());
    return what.time != CostTime::Once || !isThere;
}

qsizetype CostSheet::add(const PricedUse &use, const DriverCount &counted)
{
    const QString unique = use.item->id + u'/' + word(use.use->time) + u'/' + counted.key;
    if (const auto found = m_byKey.constFind(unique); found != m_byKey.cend())
        return *found;
    m_candidates.append({lineOf(use, counted, m_book.scheduleOf(use, counted.system))});
    m_means.push_back(m_candidates.constLast().line.mean);
    m_byKey.insert(unique, m_candidates.size() - 1);
    return m_candidates.size() - 1;
}

CostSheet::Lines CostSheet::linesOf(const PartView &part, const QString &facility)
{
    Lines lines;
    const PartView *network = part.layer() == Layer::Network ? &part : nullptr;
    for (const qsizetype index : m_book.usesOf(part.id(), facility)) {
        const PricedUse &use = m_uses.at(index);
        if (!counts(use, part))
            continue;
        for (const DriverCount &driver : countBy(use.use->driver, m_view, network)) {
            if (m_book.scheduleOf(use, driver.system).isEmpty())
                continue; // never falls due within the horizon
            const qsizetype line = add(use, driver);
            if (!lines.contains(line))
                lines.append(line);
        }
    }
    return lines;
}

const CostSheet::PartCosts &CostSheet::costsOf(const PartView &part)
{
    if (const auto found = m_costsOfPart.constFind(&part); found != m_costsOfPart.cend())
        return *found;
    PartCosts costs{linesOf(part, {}), {}};
    for (const QStringList &group : part.mechanism->facilities) {
        QList<Alternative> alternatives;
        for (const QString &facility : usableFacilities(group, part, m_view))
            alternatives.append({facility, linesOf(part, facility)});
        costs.groups.append(alternatives);
    }
    return *m_costsOfPart.insert(&part, costs);
}

CostSheet::Choice CostSheet::cheapest(const Lines &always, const QList<QList<Alternative>> &groups,
                                      bool withLines) const
{
    Choice choice;
    Lines lines = always;
    const CheapestChoice<Alternative> cheapest(groups, m_means, always);
    for (const Alternative *alternative : cheapest.best()) {
        if (!choice.facilities.contains(alternative->facility))
            choice.facilities.append(alternative->facility);
        lines += alternative->lines;
    }
    choice.cost = sum(lines, withLines);
    return choice;
}

CostSheet::PartCosts CostSheet::costsOf(const OptionParts &parts)
{
    PartCosts together;
    for (const PartView *part : {parts.network, parts.transport, parts.message}) {
        if (!part)
            continue;
        const PartCosts &costs = costsOf(*part);
        together.always += costs.always;
        together.groups += costs.groups;
    }
    return together;
}

CostSheet::Choice CostSheet::costOf(const OptionParts &parts, bool withLines)
{
    const PartCosts costs = costsOf(parts);
    return cheapest(costs.always, costs.groups, withLines);
}

QList<OptionWay> CostSheet::waysOf(const OptionParts &parts)
{
    const PartCosts costs = costsOf(parts);
    QList<OptionWay> ways{{{}, costs.always}};
    for (const QList<Alternative> &group : costs.groups) {
        QList<OptionWay> longer;
        for (const OptionWay &way : ways) {
            for (const Alternative &alternative : group)
                longer.append({way.facilities + QStringList{alternative.facility}, way.lines + alternative.lines});
        }
        ways = longer;
    }
    for (OptionWay &way : ways) {
        way.facilities.removeDuplicates();
        std::ranges::sort(way.lines);
        const auto repeated = std::ranges::unique(way.lines);
        way.lines.erase(repeated.begin(), repeated.end());
    }
    return ways;
}

QList<OptionWay> CostSheet::waysOfSwitchingOff()
{
    const PartView *off = m_view.deployment->method().part(u"off"_s);
    return {{{}, off ? linesOf(*off, {}) : Lines()}};
}

QList<CostLine> CostSheet::lines() const
{
    QList<CostLine> lines;
    for (const Candidate &candidate : m_candidates)
        lines.append(candidate.line);
    return lines;
}

CostSheet::Choice CostSheet::costOfSwitchingOff()
{
    const PartView *off = m_view.deployment->method().part(u"off"_s);
    return cheapest(off ? linesOf(*off, {}) : Lines(), {}, true);
}

Cost CostSheet::sum(const Lines &lines, bool withLines) const
{
    Cost cost;
    std::vector<bool> isCounted(static_cast<std::size_t>(m_candidates.size()), false);
    for (const qsizetype index : lines) {
        if (isCounted[static_cast<std::size_t>(index)])
            continue;
        isCounted[static_cast<std::size_t>(index)] = true;
        const CostLine &line = m_candidates.at(index).line;
        if (withLines)
            cost.lines.append(line);
        cost.add(line);
    }
    cost.yearly = m_book.yearlyOf(cost.later());
    return cost;
}

} // namespace safeconduct
