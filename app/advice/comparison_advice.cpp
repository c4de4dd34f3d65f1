// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/comparison_advice.h"

#include "app/advice/ranking.h"
#include "app/advice/role_comparison.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// With the benefit in \a points for the whole scale.
ComparedOption compared(const OptionAdvice &option, int points)
{
    return {option.option.id(), option.cost.meanToPay, Decimal::nearest(option.benefit.total * points)};
}

/// The cheapest option that meets every requirement: no rule excludes it or advises against it. Protecting nothing, or
/// switching off, meets none.
const OptionAdvice *cheapestRequired(const ConnectionAdvice &advice)
{
    const OptionAdvice *cheapest = nullptr;
    for (const OptionAdvice &option : advice.options) {
        if (!option.isPermissible() || !option.advisedAgainstBy.isEmpty() || option.option.isNone()
            || option.option.isOff)
            continue;
        if (!cheapest || option.cost.meanToPay < cheapest->cost.meanToPay)
            cheapest = &option;
    }
    return cheapest;
}

} // namespace

OptionComparison compare(const ConnectionAdvice &advice, const ConnectionView &view, Money decision)
{
    OptionComparison comparison;
    QList<ComparedOption> options;
    for (const OptionAdvice &option : advice.options) {
        if (option.isPermissible() && !option.option.isOff)
            options.append(compared(option, 100));
    }
    comparison.frontier = frontierOf(options);
    comparison.statedWorth = worthOf(view).mean();
    const OptionAdvice *none = advice.option(u"none"_s);
    if (const OptionAdvice *required = cheapestRequired(advice); required && none) {
        comparison.impliedWorth = impliedWorth(compared(*required, 1), compared(*none, 1));
        comparison.impliedBy = required->option.id();
    }
    const OptionAdvice *leader = advice.option(advice.recommended);
    if (const OptionAdvice *rival = leader ? rivalOf(*leader, advice, view) : nullptr) {
        comparison.breakEvenWorth = breakEvenWorth(compared(*leader, 1), compared(*rival, 1));
        comparison.against = rival->option.id();
    }
    comparison.roles = compareRoles(advice, view, decision);
    return comparison;
}

const OptionAdvice *dominatorOf(const OptionAdvice &option, const ConnectionAdvice &advice)
{
    const FrontierPlace *place = advice.comparison.frontier.place(option.option.id());
    if (!place || place->standing != FrontierStanding::Dominated)
        return nullptr;
    const auto first = std::ranges::find_if(advice.options, [place](const OptionAdvice &other) { // by rank
        return place->dominatedBy.contains(other.option.id());
    });
    return first == advice.options.cend() ? nullptr : &*first;
}

} // namespace safeconduct
