// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_book.h"

#include "app/advice/renewals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

constexpr std::int64_t whole = 1'000'000'000'000; ///< factor of an amount that falls due today, once
constexpr std::int64_t secondsPerHour = 3600;

Range scaled(const Range &range, std::int64_t numerator, std::int64_t denominator)
{
    return {range.min.scaled(numerator, denominator), range.likely.scaled(numerator, denominator),
            range.max.scaled(numerator, denominator)};
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

Range PricedUse::presentValue(Decimal count) const
{
    return scaled(money(count), factor, whole);
}

Money PricedUse::mean(Decimal count) const
{
    return (amount.mean() * count * rate.mean()).scaled(1, perHour).scaled(factor, whole);
}

double PricedUse::multiplicity(Decimal count) const
{
    const double presentValue = static_cast<double>(factor) / static_cast<double>(whole);
    return count.toDouble() * use->times.toDouble() * presentValue / static_cast<double>(perHour);
}

CostBook::CostBook(const Deployment &deployment)
    : m_deployment(deployment)
    , m_discountRate(
          deployment.plan().settings.discountRatePercent.value_or(deployment.knowledge().defaults.discountRatePercent))
    , m_years(deployment.horizonYears())
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

Range CostBook::yearlyOf(const Range &presentValue) const
{
    return scaled(presentValue, whole, annuity(m_years));
}

Money CostBook::decision() const
{
    const CostModel &costs = m_deployment.knowledge().costs;
    CostUse use;
    use.item = costs.decisionItem;
    use.rate = costs.decisionRate;
    return priced(use, {}).mean(Decimal::whole(1));
}

PricedUse CostBook::priced(const CostUse &use, const QString &connection) const
{
    const auto item = m_deployment.knowledge().costs.items.constFind(use.item);
    PricedUse priced{&use, &*item, item->amount, Range::exactly(Decimal::whole(1))};
    bool isTime = item->kind != CostKind::Price;
    priced.perHour = item->kind == CostKind::Seconds ? secondsPerHour : 1;
    if (const CostOverride *change = overrideOf(m_deployment.plan(), use.item, connection)) {
        priced.isOverridden = true;
        priced.amount = change->amount ? *change->amount : change->hours.value_or(item->amount);
        isTime = !change->amount && (change->hours || isTime);
        priced.perHour = change->amount || change->hours ? 1 : priced.perHour;
    }
    if (isTime) {
        priced.rate = rateOf(use.rate);
        priced.rateName = use.rate;
    }
    priced.unit = priced.amount;
    priced.amount = priced.amount * use.times;
    priced.factor =
        use.time == CostTime::Once && item->lifeYears ? factorOfBuying(*item->lifeYears) : factorOf(use.time);
    return priced;
}

Range CostBook::rateOf(const QString &rate) const
{
    const auto &own = m_deployment.plan().settings.hourlyRates;
    return own.contains(rate) ? own.value(rate) : m_deployment.knowledge().defaults.hourlyRates.value(rate);
}

/// Sums fall due at the end of the year they belong to, as yearly ones do.
std::int64_t CostBook::factorOf(CostTime time) const
{
    switch (time) {
    case CostTime::Once:
        return whole;
    case CostTime::Yearly:
        return annuity(m_years);
    case CostTime::Later:
        return annuity(m_years) - annuity(1);
    case CostTime::Renewal: {
        std::int64_t sum = 0;
        for (int year = 0; year < m_years; ++year)
            sum += m_renewals.at(year) * discountTo(year + 1);
        return sum;
    }
    }
    return whole;
}

/// Bought in years 0, L, 2L, …; what is left of the last one at the horizon counts back in equal shares of its life.
std::int64_t CostBook::factorOfBuying(int lifeYears) const
{
    std::int64_t sum = whole;
    int bought = 0;
    while (bought + lifeYears < m_years) {
        bought += lifeYears;
        sum += discountTo(bought);
    }
    const int left = bought + lifeYears - m_years;
    return sum - discountTo(m_years) / lifeYears * left;
}

std::int64_t CostBook::discountTo(int year) const
{
    return annuity(year) - annuity(year - 1);
}

std::int64_t CostBook::annuity(int years) const
{
    constexpr std::int64_t units = whole / Decimal::one;
    return presentValueOfYearly(Range::exactly(Decimal::whole(units)), years, m_discountRate).likely.parts();
}

} // namespace safeconduct
