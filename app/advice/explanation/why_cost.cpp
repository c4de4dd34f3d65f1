// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_years.h"
#include "app/advice/explanation/why_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

QStringList yearsOf(const CostLine &line)
{
    QStringList years;
    for (const Due &due : line.schedule)
        years.append(QString::number(due.year));
    return years;
}

WhyNode whyYear(const YearCost &year, const QString &currency)
{
    return {{u"why.year"_s,
             {{u"year"_s, {QString::number(year.year)}}, {u"due"_s, {moneyValue(year.due.likely, currency)}}}},
            moneyValue(year.presentValue.likely, currency),
            {},
            {}};
}

} // namespace

WhyNode whyCostLine(const CostLine &line, const QString &currency)
{
    WhyNode node{{line.rate.isEmpty() ? u"why.line"_s : u"why.line.work"_s,
                  {{u"item"_s, {textReference(u"cost.%1.name"_s.arg(line.item))}},
                   {u"count"_s, {numberReference(line.count, line.count.parts() % Decimal::one == 0 ? 0 : 1)}},
                   {u"each"_s, {moneyValue(line.each, currency)}},
                   {u"rate"_s, {textReference(u"rate.%1.name"_s.arg(line.rate))}},
                   {u"years"_s, yearsOf(line)}}},
                 moneyValue(line.presentValue, currency),
                 line.sources,
                 {{{line.why, {}}, {}, {}, {}},
                  {{u"why.basis"_s, {{u"basis"_s, {textReference(u"basis.%1.name"_s.arg(line.basis))}}}}, {}, {}, {}},
                  {{u"why.line.mean"_s, {}}, exactMoney(line.mean, currency), {}, {}}}};
    if (line.isOverridden)
        node.children.append(WhyNode{{u"why.overridden"_s, {{u"reason"_s, {line.overrideReason}}}}, {}, {}, {}});
    if (line.isPaidByOthers)
        node.children.append(WhyNode{{u"why.paid-by-others"_s, {}}, {}, {}, {}});
    return node;
}

QString moneyValue(Money amount, const QString &currency)
{
    return numberReference(amount) + u' ' + currency;
}

QString moneyValue(const Range &range, const QString &currency)
{
    if (range.min == range.max)
        return moneyValue(range.likely, currency);
    return numberReference(range.min) + u" – "_s + numberReference(range.likely) + u" – "_s
        + moneyValue(range.max, currency);
}

QString countOf(std::int64_t count)
{
    return numberReference(Decimal::whole(count));
}

QString percentValue(double share)
{
    return numberReference(Decimal::nearest(share * 100), 1) + u" %"_s;
}

QString exactValue(Decimal value)
{
    const QString places = value.toLexeme().section(u'.', 1);
    return numberReference(value, static_cast<int>(places.size()));
}

QString exactMoney(Money amount, const QString &currency)
{
    return exactValue(amount) + u' ' + currency;
}

WhyNode whyCost(const WhyContext &context)
{
    const QString &currency = context.advice.currency;
    const Cost &cost = context.option.cost;
    const Plan &plan = context.view.deployment->plan();
    const Decimal rate =
        plan.settings.discountRatePercent.value_or(context.view.deployment->knowledge().defaults.discountRatePercent);
    WhyNode node{
        {u"why.cost"_s,
         {{u"years"_s, {QString::number(context.advice.horizonYears)}}, {u"percent"_s, {numberReference(rate, 1)}}}},
        moneyValue(cost.meanToPay, currency),
        {},
        {}};
    for (const CostLine &line : cost.lines)
        node.children.append(whyCostLine(line, currency));
    WhyNode years{{u"why.years"_s, {}}, {}, {}, {}};
    for (const auto costs = costByYear(cost.lines, context.advice.horizonYears); const YearCost &year : costs)
        years.children.append(whyYear(year, currency));
    node.children.append(years);
    return node;
}

} // namespace safeconduct
