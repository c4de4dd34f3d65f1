// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why_together.h"

#include "app/advice/explanation/why_difference.h"
#include "app/advice/explanation/why_parts.h"
#include "app/plan/plan_names.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

WhyNode whyStatus(const ChosenForAll &all)
{
    const PortfolioAdvice &portfolio = all.portfolio;
    WhyNode node{{u"why.together.status."_s + word(portfolio.status), {}},
                 portfolio.gap ? all.money(*portfolio.gap) : QString(),
                 {},
                 {}};
    addSayings(node, portfolio.notes);
    for (const ClashingDemand &demand : portfolio.clash)
        node.children.append(WhyNode{demand.saying, {}, {}, {}});
    return node;
}

WhyNode whyWorth(const ChosenForAll &all)
{
    WhyNode node{{u"why.together.worth"_s, {}}, all.money(all.portfolio.worth), {}, {}};
    Money rest = all.portfolio.worth;
    for (const auto &[connection, chosen] : all.portfolio.choices.asKeyValueRange()) {
        const OptionAdvice *option = all.option(connection, chosen);
        if (!option)
            continue;
        rest = rest - worthTaken(*option);
        node.children.append(whyWorthOf(*option, connection, all));
    }
    addRest(node, rest, all);
    return node;
}

/// What a connection pays that no other needs.
WhyNode whyOwnCost(const ConnectionAdvice &advised, const OptionAdvice &option, const ChosenForAll &all)
{
    WhyNode node{{u"why.together.cost.of"_s, valuesOf(all, advised.id, option.option.id())},
                 all.money(option.cost.meanToPay),
                 {},
                 {}};
    for (const CostLine &line : advised.linesTaken()) {
        if (!line.isPaidByOthers)
            node.children.append(whyCostLine(line, all.advice.currency));
    }
    return node;
}

/// What others take where \a facility is missing; what that is worth less, and what costs make of it.
WhyNode whyFacilityWorth(const SharedFacility &facility, Money worth, const ChosenForAll &all)
{
    WhyNode node{{u"why.together.facility.worth"_s, {}}, all.money(worth), {}, {}};
    Money rest = worth;
    for (const ChangedChoice &change : facility.without) {
        const OptionAdvice *chosen = all.option(change.connection, change.chosen);
        const OptionAdvice *instead = all.option(change.connection, change.instead);
        if (!chosen || !instead)
            continue;
        const Money lost = worthTaken(*chosen) - worthTaken(*instead);
        rest = rest - lost;
        node.children.append(WhyNode{{u"why.together.instead"_s,
                                      {{u"connection"_s, {all.name(change.connection)}},
                                       {u"chosen"_s, {nameOfOption(change.chosen)}},
                                       {u"instead"_s, {nameOfOption(change.instead)}}}},
                                     all.money(lost),
                                     {},
                                     {}});
    }
    node.children.append(WhyNode{{u"why.together.facility.costs"_s, {}}, all.money(rest), {}, {}});
    return node;
}

WhyNode whyFacility(const SharedFacility &facility, const ChosenForAll &all)
{
    WhyNode node{
        {u"why.together.facility"_s,
         {{u"facility"_s, {facility.name}}, {u"connections"_s, {namesOfConnections(all.plan, facility.sharedBy)}}}},
        all.money(facility.cost.mean),
        {},
        {}};
    for (const CostLine &line : facility.cost.lines)
        node.children.append(whyCostLine(line, all.advice.currency));
    if (facility.worth)
        node.children.append(whyFacilityWorth(facility, *facility.worth, all));
    if (facility.isIndispensable)
        node.children.append(WhyNode{{u"why.together.facility.needed"_s, {}}, {}, {}, {}});
    return node;
}

/// Own amounts of each connection, and each facility that several need once: what only one needs is among its own.
WhyNode whyCostTogether(const ChosenForAll &all)
{
    WhyNode node{{u"why.together.cost"_s, {}}, all.money(all.portfolio.amounts.presentValue), {}, {}};
    Money rest = all.portfolio.amounts.presentValue;
    for (const auto &[connection, chosen] : all.portfolio.choices.asKeyValueRange()) {
        const ConnectionAdvice *advised = all.advice.connection(connection);
        const OptionAdvice *option = advised ? advised->option(chosen) : nullptr;
        if (!option)
            continue;
        rest = rest - option->cost.meanToPay;
        node.children.append(whyOwnCost(*advised, *option, all));
    }
    for (const SharedFacility &facility : all.portfolio.facilities) {
        if (facility.sharedBy.size() < 2)
            continue;
        rest = rest - facility.cost.mean;
        node.children.append(whyFacility(facility, all));
    }
    addRest(node, rest, all);
    return node;
}

void addBudget(WhyNode &node, const QString &text, const std::optional<Money> &budget, Money amount,
               const ChosenForAll &all)
{
    if (budget)
        node.children.append(WhyNode{{text, {{u"budget"_s, {all.money(*budget)}}}}, all.money(amount), {}, {}});
}

/// What each connection would take by itself.
WhyNode whyAlone(const ChosenForAll &all)
{
    const PortfolioGain &gain = all.portfolio.gain;
    QMap<QString, QString> alone = all.portfolio.choices;
    for (const ChangedChoice &change : gain.changes)
        alone.insert(change.connection, change.instead);
    const Money worth = gain.aloneNetBenefit + gain.aloneCost.presentValue;
    WhyNode worths{{u"why.together.worth"_s, {}}, all.money(worth), {}, {}};
    Money rest = worth;
    for (const auto &[connection, taken] : std::as_const(alone).asKeyValueRange()) {
        const OptionAdvice *option = all.option(connection, taken);
        if (!option)
            continue;
        rest = rest - worthTaken(*option);
        worths.children.append(WhyNode{
            {u"why.together.worth.of"_s, valuesOf(all, connection, taken)}, all.money(worthTaken(*option)), {}, {}});
    }
    addRest(worths, rest, all);
    return {{u"why.together.gain.alone"_s, {}},
            all.money(gain.aloneNetBenefit),
            {},
            {worths, {{u"why.together.gain.alone.cost"_s, {}}, all.money(gain.aloneCost.presentValue), {}, {}}}};
}

/// Net benefit of the choice − that of choosing alone + what rules' recommendations count for.
WhyNode whyGain(const ChosenForAll &all)
{
    const PortfolioGain &gain = all.portfolio.gain;
    WhyNode node{{u"why.together.gain"_s, {}}, all.money(gain.amount), {}, {}};
    node.children.append(WhyNode{{u"why.together.gain.chosen"_s, {}}, all.money(all.portfolio.netBenefit), {}, {}});
    node.children.append(whyAlone(all));
    const Money recommended = gain.amount - (all.portfolio.netBenefit - gain.aloneNetBenefit);
    if (recommended != Money())
        node.children.append(WhyNode{{u"why.together.gain.rules"_s, {}}, all.money(recommended), {}, {}});
    addSayings(node, gain.because);
    return node;
}

} // namespace

std::optional<WhyNode> explainTogether(const Plan &plan, const Advice &advice)
{
    if (!advice.portfolio)
        return {};
    const ChosenForAll all{plan, advice, *advice.portfolio};
    const PortfolioAdvice &portfolio = all.portfolio;
    if (!portfolio.isSolved())
        return WhyNode{{u"why.together.nothing"_s, {}}, {}, {}, {whyStatus(all)}};
    WhyNode node{{u"why.together"_s, {}}, all.money(portfolio.netBenefit), {}, {}};
    node.children << whyWorth(all) << whyCostTogether(all) << whyStatus(all);
    addBudget(node, u"why.together.budget.initial"_s, portfolio.initialBudget, portfolio.amounts.initial, all);
    addBudget(node, u"why.together.budget.yearly"_s, portfolio.yearlyBudget, portfolio.amounts.yearly, all);
    node.children += whyBinding(all);
    node.children.append(whyGain(all));
    node.children += whyNext(all);
    return node;
}

} // namespace safeconduct
