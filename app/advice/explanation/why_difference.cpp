// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why_difference.h"

#include "app/advice/explanation/why_parts.h"
#include "app/advice/portfolio/binding_words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

using Change = PortfolioDifference::Change;

Money sumOf(const QList<CostLine> &lines)
{
    Money sum;
    for (const CostLine &line : lines)
        sum += line.mean;
    return sum;
}

/// What \a change makes worse.
Money lossOf(const Change &change)
{
    return change.worth + change.preference + sumOf(change.added) - sumOf(change.saved);
}

/// \a amount, with the lines that it is the sum of; nothing without lines.
void addLines(WhyNode &node, const QString &text, const QList<CostLine> &lines, Money amount, const ChosenForAll &all)
{
    if (lines.isEmpty())
        return;
    WhyNode sum{{text, {}}, all.money(amount), {}, {}};
    for (const CostLine &line : lines)
        sum.children.append(whyCostLine(line, all.advice.currency));
    node.children.append(sum);
}

/// Worth of the option that is better, less that of the other.
WhyNode whyLostWorth(const Change &change, const ChosenForAll &all)
{
    WhyNode node{{u"why.together.change.worth"_s, {}}, all.money(change.worth), {}, {}};
    for (const QString *option : std::array{&change.better, &change.worse}) {
        if (const OptionAdvice *advised = all.option(change.connection, *option))
            node.children.append(whyWorthOf(*advised, change.connection, all));
    }
    return node;
}

WhyNode whyChange(const Change &change, const ChosenForAll &all)
{
    const bool isOnlyWay = change.better == change.worse;
    WhyNode node{{isOnlyWay ? u"why.together.change.way"_s : u"why.together.change"_s,
                  {{u"connection"_s, {all.name(change.connection)}},
                   {u"better"_s, {nameOfOption(change.better)}},
                   {u"worse"_s, {nameOfOption(change.worse)}}}},
                 all.money(lossOf(change)),
                 {},
                 {}};
    if (!isOnlyWay)
        node.children.append(whyLostWorth(change, all));
    if (change.preference != Money())
        node.children.append(WhyNode{{u"why.together.change.rules"_s, {}}, all.money(change.preference), {}, {}});
    addLines(node, u"why.together.change.added"_s, change.added, sumOf(change.added), all);
    addLines(node, u"why.together.change.saved"_s, change.saved, Money() - sumOf(change.saved), all);
    return node;
}

WhyNode whyFacility(const PortfolioDifference::Facility &facility, const ChosenForAll &all)
{
    const Money cost = sumOf(facility.lines);
    WhyNode node{{facility.isSaved ? u"why.together.change.facility.saved"_s : u"why.together.change.facility.added"_s,
                  {{u"facility"_s, {facility.name}}}},
                 all.money(facility.isSaved ? Money() - cost : cost),
                 {},
                 {}};
    for (const CostLine &line : facility.lines)
        node.children.append(whyCostLine(line, all.advice.currency));
    return node;
}

WhyNode whyAmount(const SaidAmount &said, const ChosenForAll &all)
{
    return {said.saying, all.money(said.amount), {}, {}};
}

/// What adds up to \a amount, by connection and facility.
void addDifference(WhyNode &node, const PortfolioDifference &difference, Money amount, const ChosenForAll &all)
{
    Money rest = amount;
    for (const Change &change : difference.changes) {
        rest = rest - lossOf(change);
        node.children.append(whyChange(change, all));
    }
    for (const PortfolioDifference::Facility &facility : difference.facilities) {
        const Money cost = sumOf(facility.lines);
        rest = facility.isSaved ? rest + cost : rest - cost;
        node.children.append(whyFacility(facility, all));
    }
    addRest(node, rest, all);
}

} // namespace

QList<WhyNode> whyNext(const ChosenForAll &all)
{
    QList<WhyNode> nodes;
    for (const NextPortfolio &next : all.portfolio.next) {
        WhyNode node{{u"why.together.next"_s, {{u"number"_s, {QString::number(nodes.size() + 1)}}}},
                     all.money(next.distance),
                     {},
                     {}};
        addDifference(node, next.difference, next.distance, all);
        nodes.append(node);
    }
    return nodes;
}

QList<WhyNode> whyBinding(const ChosenForAll &all)
{
    QList<WhyNode> nodes;
    for (const BindingDemands &demands : all.portfolio.binding) {
        WhyNode node = whyAmount(gainWithout(demands), all);
        addSayings(node, demands.broken);
        addDifference(node, demands.difference, demands.cost, all);
        for (const auto paid = paidWithout(demands); const SaidAmount &one : paid)
            node.children.append(whyAmount(one, all));
        nodes.append(node);
    }
    return nodes;
}

} // namespace safeconduct
