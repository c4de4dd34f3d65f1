// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/chosen_for_all.h"

#include "app/advice/explanation/why_parts.h"
#include "app/plan/plan_names.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

QString ChosenForAll::money(Money amount) const
{
    return exactMoney(amount, advice.currency);
}

QString ChosenForAll::name(const QString &connection) const
{
    return nameOfConnection(plan, connection);
}

const OptionAdvice *ChosenForAll::option(const QString &connection, const QString &optionId) const
{
    const ConnectionAdvice *advised = advice.connection(connection);
    return advised ? advised->option(optionId) : nullptr;
}

Money worthTaken(const OptionAdvice &option)
{
    return option.meanNetBenefit + option.cost.meanToPay;
}

TextValues valuesOf(const ChosenForAll &all, const QString &connection, const QString &option)
{
    return {{u"connection"_s, {all.name(connection)}}, {u"option"_s, {nameOfOption(option)}}};
}

WhyNode whyWorthOf(const OptionAdvice &option, const QString &connection, const ChosenForAll &all)
{
    constexpr int scale = 100;
    WhyNode node{{u"why.together.worth.of"_s, valuesOf(all, connection, option.option.id())},
                 all.money(worthTaken(option)),
                 {},
                 {}};
    const ConnectionAdvice *advised = all.advice.connection(connection);
    if (advised && advised->comparison.statedWorth)
        node.children.append(
            WhyNode{{u"why.together.scale"_s, {}}, all.money(*advised->comparison.statedWorth), {}, {}});
    node.children.append(WhyNode{{u"why.together.benefit"_s, {}},
                                 exactValue(Decimal::nearest(option.benefit.total) * Decimal::whole(scale)),
                                 {},
                                 {}});
    return node;
}

void addRest(WhyNode &node, Money rest, const ChosenForAll &all)
{
    if (rest != Money())
        node.children.append(WhyNode{{u"why.together.rest"_s, {}}, all.money(rest), {}, {}});
}

void addSayings(WhyNode &node, const QList<Saying> &sayings)
{
    for (const Saying &saying : sayings)
        node.children.append(WhyNode{saying, {}, {}, {}});
}

} // namespace safeconduct
