// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_book.h"

#include "app/advice/renewals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

constexpr std::int64_t secondsPerHour = 3600;

Schedule fallsDueNow()
{
    return {{0, Due::whole, Due::whole}};
}

/// The override for \a connection, else the one for everywhere, else null.
const CostOverride *overrideOf(const Plan &plan, const QString &item, const QString &connection)
{
    const CostOverride *general = nullptr;
    for (const CostOverride &change : plan.costOverrides) {
        if (change.item != item)
            continue;
        if (!connection.isEmpty() && change.connection == connection)
            return &change;
        if (change.connection.isEmpty())
            general = &change;
    }
    return general;
}

} // namespace

Range PricedUse::money(Decimal count) const
{
    return scaled(amount * count * rate, 1, perHour);
}

Money PricedUse::mean(Decimal count, const Schedule &when) const
{
    return (amount.mean() * count * rate.mean()).scaled(1, perHour).scaled(worthOf(when), Due::whole);
}

double PricedUse::multiplicity(Decimal count, const Schedule &when) const
{
    const double presentValue = static_cast<double>(worthOf(when)) / static_cast<double>(Due::whole);
    return count.toDouble() * use->times.toDouble() * presentValue / static_cast<double>(perHour);
}

CostBook::CostBook(const Deployment &deployment)
    : m_deployment(deployment)
    , m_discountRate(
          deployment.plan().settings.discountRatePercent.value_or(deployment.knowledge().defaults.discountRatePercent))
    , m_years(deployment.horizonYears())
    , m_annuity(annuity(m_years))
    , m_renewals(renewalsByYear(deployment.knowledge().costs, deployment.asOf(), m_years))
{
    for (const CostUse &use : deployment.knowledge().costs.uses)
        m_uses.append(priced(use, {}));
    for (const PartView &part : deployment.method().parts) {
        findUses(part.id(), {});
        for (const QStringList &group : part.mechanism->facilities) {
            for (const QString &facility : group)
                findUses(part.id(), facility);
        }
    }
}

void CostBook::findUses(const QString &part, const QString &facility)
{
    QList<qsizetype> indices;
    for (qsizetype index = 0; index < m_uses.size(); ++index) {
        const CostUse &use = *m_uses.at(index).use;
        const bool isForAnyPart = use.parts.isEmpty() && !facility.isEmpty();
        if (use.facility == facility && (isForAnyPart || use.parts.contains(part)))
            indices.append(index);
    }
    m_usesOf.insert({part, facility}, indices);
}

QList<qsizetype> CostBook::usesOf(const QString &part, const QString &facility) const
{
    return m_usesOf.value({part, facility});
}

QList<PricedUse> CostBook::usesFor(const QString &connection) const
{
    QList<PricedUse> uses = m_uses;
    const auto &changes = m_deployment.plan().costOverrides;
    if (std::ranges::none_of(changes,
                             [&connection](const CostOverride &change) { return change.connection == connection; }))
        return uses;
    for (PricedUse &use : uses)
        use = priced(*use.use, connection);
    return uses;
}

std::function<Range(const Range &)> CostBook::yearly() const
{
    return [annuity = m_annuity](const Range &presentValue) { return scaled(presentValue, Due::whole, annuity); };
}

Money CostBook::decision() const
{
    const CostModel &costs = m_deployment.knowledge().costs;
    CostUse use;
    use.item = costs.decisionItem;
    use.rate = costs.decisionRate;
    return priced(use, {}).mean(Decimal::whole(1), fallsDueNow());
}

PricedUse CostBook::priced(const CostUse &use, const QString &connection) const
{
    const auto item = m_deployment.knowledge().costs.items.constFind(use.item);
    PricedUse priced{&use, &*item, item->amount, Range::exactly(Decimal::whole(1))};
    bool isTime = item->kind != CostKind::Price;
    priced.perHour = item->kind == CostKind::Seconds ? secondsPerHour : 1;
    if (const CostOverride *change = overrideOf(m_deployment.plan(), use.item, connection)) {
        const auto &time = item->kind == CostKind::Seconds ? change->seconds : change->hours;
        priced.change = change;
        priced.amount = change->amount ? *change->amount : time.value_or(item->amount);
        isTime = !change->amount && (time || isTime);
        priced.perHour = change->amount ? 1 : priced.perHour;
    }
    if (isTime) { // hours in place of money count as those of who decides: the item names nobody
        priced.rateName = use.rate.isEmpty() ? m_deployment.knowledge().costs.decisionRate : use.rate;
        priced.rate = rateOf(priced.rateName);
    }
    priced.unit = priced.amount;
    priced.amount = priced.amount * use.times;
    priced.schedule = scheduleOf(use, *item);
    return priced;
}

Range CostBook::rateOf(const QString &rate) const
{
    const auto &own = m_deployment.plan().settings.hourlyRates;
    return own.contains(rate) ? own.value(rate) : m_deployment.knowledge().defaults.hourlyRates.value(rate);
}

Schedule CostBook::scheduleOf(const CostUse &use, const CostItem &item) const
{
    switch (use.time) {
    case CostTime::Once:
        return item.lifeYears ? ofBuying(*item.lifeYears) : fallsDueNow();
    case CostTime::Yearly:
        return fromYear(1);
    case CostTime::Later:
        return fromYear(2);
    case CostTime::Renewal:
        return atRenewals();
    case CostTime::SupportEnd:
        return {}; // by the system
    case CostTime::HorizonEnd:
        return {dueIn(m_years)};
    }
    return fallsDueNow();
}

Schedule CostBook::scheduleOf(const PricedUse &use, const SystemView *system) const
{
    if (use.use->time != CostTime::SupportEnd)
        return use.schedule;
    return system ? atSupportEnd(*system) : Schedule();
}

Schedule CostBook::fromYear(int year) const
{
    Schedule schedule;
    for (; year <= m_years; ++year)
        schedule.append(dueIn(year));
    return schedule;
}

Schedule CostBook::atRenewals() const
{
    Schedule schedule;
    for (int year = 1; year <= m_years; ++year) {
        if (const int times = m_renewals.at(year - 1); times > 0)
            schedule.append(dueIn(year, times));
    }
    return schedule;
}

/// Bought in years 0, L, 2L, …; what is left of the last one at the horizon counts back in equal shares of its life.
Schedule CostBook::ofBuying(int lifeYears) const
{
    Schedule schedule = fallsDueNow();
    while (schedule.constLast().year + lifeYears < m_years)
        schedule.append(dueIn(schedule.constLast().year + lifeYears));
    if (const int left = schedule.constLast().year + lifeYears - m_years; left > 0)
        schedule.append({m_years, -Due::whole / lifeYears * left, -(discountTo(m_years) / lifeYears * left)});
    return schedule;
}

/// In the year in which support ends, today where it has ended, never where it goes on.
Schedule CostBook::atSupportEnd(const SystemView &system) const
{
    if (!system.supportEnds || *system.supportEnds >= m_deployment.horizonEnd())
        return {};
    if (*system.supportEnds < m_deployment.asOf())
        return fallsDueNow();
    int year = 1;
    while (m_deployment.asOf().addYears(year) <= *system.supportEnds)
        ++year;
    return {dueIn(year)};
}

/// Sums fall due at the end of the year they belong to, as yearly ones do.
Due CostBook::dueIn(int year, std::int64_t times) const
{
    return {year, Due::whole * times, discountTo(year) * times};
}

std::int64_t CostBook::discountTo(int year) const
{
    return annuity(year) - annuity(year - 1);
}

std::int64_t CostBook::annuity(int years) const
{
    constexpr std::int64_t units = Due::whole / Decimal::one;
    return presentValueOfYearly(Range::exactly(Decimal::whole(units)), years, m_discountRate).likely.parts();
}

} // namespace safeconduct
