// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why_comparison.h"

#include "app/advice/explanation/why_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// What a ratio looks at of one option.
struct Compared {
    QString id;
    Money cost;
    Decimal points; ///< of 100
};

Compared comparedOf(const OptionAdvice &option)
{
    constexpr int scale = 100;
    return {option.option.id(), option.cost.meanToPay, Decimal::nearest(option.benefit.total) * Decimal::whole(scale)};
}

WhyNode ofOption(const QString &text, const QString &option, const QString &value)
{
    return {{text, {{u"option"_s, {nameOfOption(option)}}}}, value, {}, {}};
}

/// \a node, a ratio, with both differences and what they are between.
WhyNode ratio(WhyNode node, const Compared &one, const Compared &other, const QString &currency)
{
    node.children.append(WhyNode{{u"why.difference.cost"_s, {}},
                                 exactMoney(one.cost - other.cost, currency),
                                 {},
                                 {ofOption(u"why.difference.cost.of"_s, one.id, exactMoney(one.cost, currency)),
                                  ofOption(u"why.difference.cost.of"_s, other.id, exactMoney(other.cost, currency))}});
    node.children.append(WhyNode{{u"why.difference.benefit"_s, {}},
                                 exactValue(one.points - other.points),
                                 {},
                                 {ofOption(u"why.difference.benefit.of"_s, one.id, exactValue(one.points)),
                                  ofOption(u"why.difference.benefit.of"_s, other.id, exactValue(other.points))}});
    return node;
}

/// \a amount at which \a one and \a other, by id, are equal.
void addWorth(QList<WhyNode> &nodes, const QString &text, const std::optional<Money> &amount, const OptionAdvice *one,
              const OptionAdvice *other, const QString &currency)
{
    if (!amount || !one || !other)
        return;
    WhyNode node{
        {text, {{u"option"_s, {nameOfOption(one->option.id())}}, {u"other"_s, {nameOfOption(other->option.id())}}}},
        exactMoney(*amount, currency),
        {},
        {}};
    nodes.append(ratio(std::move(node), comparedOf(*one), comparedOf(*other), currency));
}

void addStep(QList<WhyNode> &nodes, const Frontier &frontier, const QString &option, const QString &currency)
{
    const auto step = std::ranges::find_if(frontier.steps,
                                           [&option](const FrontierStep &one) { return one.options.contains(option); });
    if (step == frontier.steps.cend() || step == frontier.steps.cbegin())
        return;
    const auto &paid = step->incrementalRatio;
    if (!paid)
        return;
    const FrontierStep &before = *std::prev(step);
    const QString from = before.options.value(0);
    nodes.append(ratio(ofOption(u"why.frontier"_s, from, exactMoney(*paid, currency)),
                       {option, step->cost, step->value}, {from, before.cost, before.value}, currency));
}

} // namespace

QList<WhyNode> whyCompared(const ConnectionAdvice &advised, const OptionAdvice &option, const QString &currency)
{
    const OptionComparison &comparison = advised.comparison;
    QList<WhyNode> nodes;
    addStep(nodes, comparison.frontier, option.option.id(), currency);
    if (option.option.id() != advised.recommended)
        return nodes;
    addWorth(nodes, u"why.worth.break-even"_s, comparison.breakEvenWorth, &option, advised.option(comparison.against),
             currency);
    addWorth(nodes, u"why.worth.implied"_s, comparison.impliedWorth, advised.option(comparison.impliedBy),
             advised.option(u"none"_s), currency);
    return nodes;
}

} // namespace safeconduct
