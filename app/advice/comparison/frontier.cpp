// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/comparison/frontier.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

__extension__ using Wide = __int128;

/// Money and value of a step, as they are: products of their parts are compared without rounding.
struct Slope {
    Money cost;
    Decimal value;
};

Slope between(const FrontierStep &from, const FrontierStep &to)
{
    return {to.cost - from.cost, to.value - from.value};
}

bool isSteeper(const Slope &one, const Slope &other)
{
    return static_cast<Wide>(one.cost.parts()) * other.value.parts()
        > static_cast<Wide>(other.cost.parts()) * one.value.parts();
}

bool isTied(const ComparedOption &one, const ComparedOption &other)
{
    return one.cost == other.cost && one.value == other.value;
}

bool dominates(const ComparedOption &one, const ComparedOption &other)
{
    return one.cost <= other.cost && one.value >= other.value && !isTied(one, other);
}

/// In the order given. By cost, and of equal cost by value, the next one is dominated unless it is worth more than all before,
/// or tied with the last that was.
QList<ComparedOption> undominated(const QList<ComparedOption> &options)
{
    std::vector<qsizetype> order(static_cast<std::size_t>(options.size()));
    std::ranges::iota(order, qsizetype(0));
    std::ranges::sort(order, {}, [&options](qsizetype index) {
        const ComparedOption &option = options.at(index);
        return std::tuple(option.cost, Decimal() - option.value, index);
    });
    const ComparedOption *best = nullptr;
    std::erase_if(order, [&](qsizetype index) {
        const ComparedOption &option = options.at(index);
        const bool isBetter = !best || option.value > best->value;
        best = isBetter ? &option : best;
        return !isBetter && !isTied(option, *best);
    });
    std::ranges::sort(order);
    QList<ComparedOption> kept;
    for (const qsizetype index : order)
        kept.append(options.at(index));
    return kept;
}

/// By cost, tied ones together.
QList<FrontierStep> stepsOf(QList<ComparedOption> kept)
{
    std::ranges::stable_sort(kept, {}, &ComparedOption::cost);
    QList<FrontierStep> steps;
    for (const ComparedOption &option : std::as_const(kept)) {
        if (steps.isEmpty() || steps.last().cost != option.cost)
            steps.append({{}, option.cost, option.value, {}});
        steps.last().options.append(option.id);
    }
    return steps;
}

/// Lower convex hull (Andrew 1979): a step goes when the slope to it is steeper than the one past it.
QList<FrontierStep> hullOf(const QList<FrontierStep> &steps)
{
    QList<FrontierStep> hull;
    for (const FrontierStep &step : steps) {
        while (hull.size() > 1 && isSteeper(between(hull.at(hull.size() - 2), hull.last()), between(hull.last(), step)))
            hull.removeLast();
        hull.append(step);
    }
    for (qsizetype index = 1; index < hull.size(); ++index) {
        const Slope slope = between(hull.at(index - 1), hull.at(index));
        hull[index].incrementalRatio = slope.cost / slope.value;
    }
    return hull;
}

QStringList dominatorsOf(const ComparedOption &option, const QList<ComparedOption> &kept)
{
    QStringList ids;
    for (const ComparedOption &other : kept) {
        if (dominates(other, option))
            ids.append(other.id);
    }
    return ids;
}

QStringList tiesOf(const ComparedOption &option, const QList<ComparedOption> &options)
{
    QStringList ids;
    for (const ComparedOption &other : options) {
        if (isTied(option, other) && other.id != option.id)
            ids.append(other.id);
    }
    return ids;
}

/// The steps just below and just above \a option, which is neither dominated nor a step.
QStringList neighboursOf(const ComparedOption &option, const QList<FrontierStep> &steps)
{
    const auto above = std::ranges::upper_bound(steps, option.cost, {}, &FrontierStep::cost);
    if (above == steps.cbegin() || above == steps.cend())
        return {};
    return std::prev(above)->options + above->options;
}

/// What is undominated and yet no step is extendedly dominated.
void judge(FrontierPlace &place, const ComparedOption &option, const QList<FrontierStep> &steps)
{
    const auto isHere = [&option](const FrontierStep &step) { return step.options.contains(option.id); };
    if (!place.dominatedBy.isEmpty()) {
        place.standing = FrontierStanding::Dominated;
    } else if (std::ranges::none_of(steps, isHere)) {
        place.standing = FrontierStanding::ExtendedlyDominated;
        place.dominatedBy = neighboursOf(option, steps);
    }
}

/// Money for one unit of value between two options; none where they are worth the same.
std::optional<Money> ratioOf(const ComparedOption &one, const ComparedOption &other)
{
    if (one.value == other.value)
        return {};
    return (one.cost - other.cost) / (one.value - other.value);
}

} // namespace

QString word(FrontierStanding standing)
{
    switch (standing) {
    case FrontierStanding::Efficient:
        return u"efficient"_s;
    case FrontierStanding::Dominated:
        return u"dominated"_s;
    case FrontierStanding::ExtendedlyDominated:
        return u"extendedly-dominated"_s;
    }
    return {};
}

const FrontierPlace *Frontier::place(const QString &option) const
{
    const auto found = std::ranges::find(places, option, &FrontierPlace::id);
    return found == places.cend() ? nullptr : &*found;
}

Frontier frontierOf(const QList<ComparedOption> &options)
{
    const QList<ComparedOption> kept = undominated(options);
    Frontier frontier{{}, hullOf(stepsOf(kept))};
    for (const ComparedOption &option : options) {
        FrontierPlace place{option.id, FrontierStanding::Efficient, dominatorsOf(option, kept),
                            tiesOf(option, options)};
        judge(place, option, frontier.steps);
        frontier.places.append(place);
    }
    return frontier;
}

Money netBenefitOf(const ComparedOption &option, Money worth)
{
    return worth * option.value - option.cost;
}

const FrontierStep *bestAt(const Frontier &frontier, Money worth)
{
    const FrontierStep *best = nullptr;
    for (const FrontierStep &step : frontier.steps) {
        if (best && isSteeper(between(*best, step), {worth, Decimal::whole(1)}))
            break;
        best = &step;
    }
    return best;
}

std::optional<Money> breakEvenWorth(const ComparedOption &one, const ComparedOption &other)
{
    const std::optional<Money> worth = ratioOf(one, other);
    return worth && *worth > Money() ? worth : std::nullopt;
}

std::optional<Money> impliedWorth(const ComparedOption &required, const ComparedOption &none)
{
    const std::optional<Money> worth = ratioOf(required, none);
    if (!worth || required.value < none.value)
        return {};
    return std::max(Money(), *worth);
}

} // namespace safeconduct
