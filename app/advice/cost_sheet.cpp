// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_sheet.h"

#include "app/advice/facility_choice.h"
#include "app/advice/facility_claims.h"
#include "app/support/sort_once.h"

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
/// mean costs of lines; a line counts once, however many alternatives bring it. One of whose alternatives none \a clash, else,
/// where the parts do not go together, the cheapest of all: it is shown with its cost, and the choice for all never takes it.
template<typename PartCosts, typename Alternative, typename Clash>
class CheapestChoice {
public:
    CheapestChoice(const std::vector<const PartCosts *> &parts, const std::vector<Money> &means, const Clash &clash)
        : m_means(means)
        , m_clash(clash)
        , m_taken(means.size(), 0)
    {
        for (const PartCosts *part : parts) {
            take(part->always);
            for (const QList<Alternative> &group : part->groups)
                m_groups.push_back(&group);
        }
        tryGroup(0);
        m_mayClash = !m_least;
        if (m_mayClash)
            tryGroup(0);
    }

    const std::vector<const Alternative *> &best() const { return m_best; }

private:
    bool fits(const Alternative &alternative) const
    {
        return m_mayClash || alternative.claims.isEmpty()
            || std::ranges::none_of(
                   m_chosen, [&](const Alternative *chosen) { return m_clash(alternative.claims, chosen->claims); });
    }

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

    void tryGroup(std::size_t group)
    {
        if (group < m_groups.size()) {
            for (const Alternative &alternative : *m_groups[group]) {
                if (!fits(alternative))
                    continue;
                take(alternative.lines);
                m_chosen.push_back(&alternative);
                tryGroup(group + 1);
                m_chosen.pop_back();
                giveBack(alternative.lines);
            }
        } else if (!m_least || m_sum < *m_least) {
            m_best = m_chosen;
            m_least = m_sum;
        }
    }

    std::vector<const QList<Alternative> *> m_groups;
    const std::vector<Money> &m_means;
    const Clash &m_clash;
    bool m_mayClash = false;
    std::vector<int> m_taken;
    std::vector<const Alternative *> m_chosen;
    std::vector<const Alternative *> m_best;
    Money m_sum;
    std::optional<Money> m_least;
};

Range firstOf(const Range &due, const Schedule &schedule)
{
    const bool beginsNow = !schedule.isEmpty() && schedule.constFirst().year == 0;
    return beginsNow ? scaled(due, schedule.constFirst().worth, Due::whole) : Range();
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

/// The same item, moment and key is one amount, whatever use brings it.
qsizetype CostSheet::add(qsizetype use, const DriverCount &counted, const Origin &origin)
{
    const PricedUse &priced = m_uses.at(use);
    const auto known = std::ranges::find_if(m_candidates, [&](const Candidate &candidate) {
        const PricedUse &other = m_uses.at(candidate.use);
        return other.item == priced.item && other.use->time == priced.use->time && candidate.counted.key == counted.key;
    });
    if (known != m_candidates.end())
        return std::distance(m_candidates.begin(), known);
    const Schedule schedule = m_book.scheduleOf(priced, counted.system);
    const Range due = priced.money(counted.count);
    m_candidates.push_back({use, counted, origin, schedule, presentValueOf(due, schedule), firstOf(due, schedule),
                            priced.mean(counted.count, schedule)});
    m_means.push_back(m_candidates.back().mean);
    return std::ssize(m_candidates) - 1;
}

CostLine CostSheet::lineOf(const Candidate &candidate) const
{
    const PricedUse &use = m_uses.at(candidate.use);
    CostLine line;
    line.item = use.item->id;
    line.why = use.use->why;
    line.driver = word(use.use->driver);
    line.driverKey = candidate.counted.key;
    line.when = word(use.use->time);
    line.count = candidate.counted.count;
    line.each = use.money(Decimal::whole(1));
    line.due = use.money(line.count);
    line.schedule = candidate.schedule;
    line.presentValue = candidate.presentValue;
    line.initial = candidate.initial;
    line.mean = candidate.mean;
    line.isShared = !isOwn(use.use->driver);
    line.facility = use.use->facility;
    line.basis = use.item->basis;
    line.sources = use.item->sources;
    line.amount = use.unit;
    line.rate = use.rateName;
    line.ratePerHour = use.rate;
    line.multiplicity = use.multiplicity(line.count, line.schedule);
    line.isPaidOut = use.rateName.isEmpty() || use.rateName == "specialist"_L1;
    line.isOverridden = use.isOverridden();
    line.overrideReason = use.change ? use.change->explanation : QString();
    return line;
}

CostSheet::Lines CostSheet::linesOf(const PartView &part, const QString &facility, const SystemView *gateway)
{
    Lines lines;
    const PartView *network = part.layer() == Layer::Network ? &part : nullptr;
    for (const auto indexes = m_book.usesOf(part.id(), facility); const qsizetype index : indexes) {
        const PricedUse &use = m_uses.at(index);
        if (!counts(use, part))
            continue;
        const QList<DriverCount> drivers = countBy(use.use->driver, m_view, network);
        for (qsizetype place = 0; place < drivers.size(); ++place) {
            const DriverCount &driver = drivers.at(place);
            if (gateway && driver.system && driver.system != gateway)
                continue;
            if (m_book.scheduleOf(use, driver.system).isEmpty())
                continue; // never falls due within the horizon
            const qsizetype line = add(index, driver, {use.use->driver, network, place});
            if (!lines.contains(line))
                lines.append(line);
        }
    }
    return lines;
}

const CostSheet::PartCosts &CostSheet::costsOf(const PartView &part)
{
    if (const auto found = m_costsOfPart.find(&part); found != m_costsOfPart.cend())
        return found->second;
    PartCosts costs{linesOf(part, {}), {}};
    for (const QStringList &group : part.mechanism->facilities) {
        for (const auto choices = facilityChoices(group, part, m_view); const FacilityChoice &choice : choices) {
            Group alternatives;
            for (const FacilityKind *kind : choice.kinds)
                alternatives.append(
                    {kind->id, linesOf(part, kind->id, choice.gateway), claimsOfTaking(*kind, choice.gateway, part)});
            costs.groups.append(alternatives);
        }
    }
    return m_costsOfPart.emplace(&part, std::move(costs)).first->second;
}

QList<qsizetype> CostSheet::claimsOfTaking(const FacilityKind &kind, const SystemView *gateway, const PartView &part)
{
    QList<qsizetype> claims;
    for (const auto made = claimsOf(kind, gateway, part, m_view); const WayClaim &claim : made) {
        if (!m_claims.contains(claim))
            m_claims.append(claim);
        claims.append(m_claims.indexOf(claim));
    }
    return claims;
}

bool CostSheet::clash(const QList<qsizetype> &claims, const QList<qsizetype> &others) const
{
    return std::ranges::any_of(claims, [&](qsizetype claim) {
        return std::ranges::any_of(
            others, [&](qsizetype other) { return claim != other && m_claims.at(claim).isOfSame(m_claims.at(other)); });
    });
}

CostSheet::Choice CostSheet::cheapest(const std::vector<const PartCosts *> &parts, bool withLines) const
{
    Choice choice;
    Lines lines;
    for (const PartCosts *part : parts)
        lines += part->always;
    using Claims = QList<qsizetype>;
    const auto clashing = [this](const Claims &one, const Claims &other) { return clash(one, other); };
    const CheapestChoice<PartCosts, Alternative, decltype(clashing)> taken(parts, m_means, clashing);
    for (const Alternative *alternative : taken.best()) {
        if (!choice.facilities.contains(alternative->facility))
            choice.facilities.append(alternative->facility);
        lines += alternative->lines;
    }
    sum(choice, lines, withLines);
    return choice;
}

std::vector<const CostSheet::PartCosts *> CostSheet::costsOf(const OptionParts &parts)
{
    std::vector<const PartCosts *> costs;
    for (const PartView *part : {parts.network, parts.transport, parts.message}) {
        if (part)
            costs.push_back(&costsOf(*part));
    }
    return costs;
}

CostSheet::Choice CostSheet::costOf(const OptionParts &parts, bool withLines)
{
    return cheapest(costsOf(parts), withLines);
}

QList<OptionWay> CostSheet::waysOf(const OptionParts &parts)
{
    const std::vector<const PartCosts *> costs = costsOf(parts);
    if (QList<OptionWay> ways = waysOf(costs, false); !ways.isEmpty())
        return ways;
    return waysOf(costs, true);
}

QList<OptionWay> CostSheet::waysOf(const std::vector<const PartCosts *> &parts, bool mayClash) const
{
    QList<OptionWay> ways{{}};
    for (const PartCosts *part : parts) {
        for (OptionWay &way : ways)
            way.lines += part->always;
        for (const Group &group : part->groups) {
            QList<OptionWay> longer;
            for (const OptionWay &way : std::as_const(ways)) {
                for (const Alternative &alternative : group) {
                    if (mayClash || !clash(alternative.claims, way.claims))
                        longer.append({way.facilities + QStringList{alternative.facility},
                                       way.lines + alternative.lines, way.claims + alternative.claims});
                }
            }
            ways = longer;
        }
    }
    for (OptionWay &way : ways) {
        way.facilities.removeDuplicates();
        sortOnce(way.lines);
        sortOnce(way.claims);
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
        lines.append(lineOf(candidate));
    return lines;
}

CostSheet::Choice CostSheet::costOfSwitchingOff()
{
    const PartView *off = m_view.deployment->method().part(u"off"_s);
    const PartCosts costs{off ? linesOf(*off, {}) : Lines(), {}};
    return cheapest({&costs}, true);
}

void CostSheet::sum(Choice &choice, const Lines &lines, bool withLines) const
{
    Cost &cost = choice.cost;
    std::vector<bool> isCounted(m_candidates.size(), false);
    for (const qsizetype index : lines) {
        if (isCounted[static_cast<std::size_t>(index)])
            continue;
        isCounted[static_cast<std::size_t>(index)] = true;
        const Candidate &candidate = m_candidates[static_cast<std::size_t>(index)];
        if (withLines) {
            cost.lines.append(lineOf(candidate));
            choice.origins.append(candidate.origin);
        }
        cost.add(candidate.presentValue, candidate.initial, candidate.mean);
    }
    cost.yearly = m_book.yearlyOf(cost.later());
}

QList<CostLine> linesFor(const ConnectionView &view, QList<CostLine> lines, const QList<CostSheet::Origin> &origins)
{
    for (qsizetype index = 0; index < lines.size(); ++index) {
        const CostSheet::Origin &origin = origins.at(index);
        lines[index].driverKey = countBy(origin.driver, view, origin.network).at(origin.place).key;
    }
    return lines;
}

} // namespace safeconduct
