// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/ranking.h"

#include "app/advice/fact_views.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// What comes before net benefit.
enum class Standing { Free, AdvisedAgainst, Unprotected, Excluded };

/// On a message flow no protection of its own may be enough: its legs protect it, and rules say where they do not.
bool isUnprotected(const OptionAdvice &option, const ConnectionView &view)
{
    return option.option.isNone() && !view.isMessageFlow() && !view.feasibleParts.isEmpty();
}

Standing standingOf(const OptionAdvice &option, const ConnectionView &view)
{
    if (!option.isPermissible())
        return Standing::Excluded;
    if (isUnprotected(option, view))
        return Standing::Unprotected;
    return option.advisedAgainstBy.isEmpty() ? Standing::Free : Standing::AdvisedAgainst;
}

void sortOptions(QList<OptionAdvice> &options, const ConnectionView &view)
{
    struct Place {
        OptionAdvice *option = nullptr;
        Standing standing = Standing::Free;
        bool operator<(const Place &other) const
        {
            const auto order = [](const Place &one) {
                return std::tuple(one.standing, Decimal() - one.option->meanNetBenefit, one.option->cost.meanToPay);
            };
            const auto comparison = order(*this) <=> order(other);
            return comparison == 0 ? option->option.id() < other.option->option.id() : comparison < 0;
        }
    };
    std::vector<Place> places;
    places.reserve(static_cast<std::size_t>(options.size()));
    for (OptionAdvice &option : options)
        places.push_back({&option, standingOf(option, view)});
    std::ranges::sort(places, std::less<>()); // places, for options are large
    QList<OptionAdvice> sorted;
    sorted.reserve(options.size());
    for (const Place &place : places)
        sorted.append(std::move(*place.option));
    options = std::move(sorted);
}

/// Moves the next one to the front of what is not ranked yet: the leader, or one that a rule recommends within \a window of it.
void bringForward(std::span<OptionAdvice> rest, Money window)
{
    const Money least = rest.front().meanNetBenefit - window;
    const auto next = std::ranges::find_if(rest, [least](const OptionAdvice &option) {
        return option.meanNetBenefit < least || !option.recommendedBy.isEmpty();
    });
    if (next != rest.end() && next->meanNetBenefit >= least)
        std::rotate(rest.begin(), next, next + 1);
}

void preferRecommended(std::span<OptionAdvice> group, Money window)
{
    for (std::size_t first = 0; first < group.size(); ++first)
        bringForward(group.subspan(first), window);
}

/// The criterion in which \a leader gains most over \a second.
QString strongestCriterion(const OptionAdvice &leader, const OptionAdvice &second)
{
    QString strongest;
    double most = 0;
    for (qsizetype index = 0; index < leader.benefit.contributions.size(); ++index) {
        const Contribution &one = leader.benefit.contributions.at(index);
        const double gain = one.weight * (one.value - second.benefit.contributions.at(index).value);
        if (gain > most) {
            most = gain;
            strongest = one.criterion;
        }
    }
    return strongest;
}

Saying reason(const OptionAdvice &leader, const OptionAdvice *second, const ConnectionView &view, const Range &worth)
{
    if (leader.option.isOff)
        return {u"advice.because.off"_s, {}};
    if (!second)
        return {u"advice.because.only"_s, {}};
    const QStringList name{nameOfOption(second->option.id())};
    if (standingOf(*second, view) != standingOf(leader, view))
        return {u"advice.because.rules"_s, {{u"second"_s, name}, {u"rules"_s, second->advisedAgainstBy}}};
    if (leader.meanNetBenefit < second->meanNetBenefit)
        return {u"advice.because.recommended"_s, {{u"second"_s, name}, {u"rules"_s, leader.recommendedBy}}};
    const Money gained = worth.mean() * Decimal::nearest(leader.benefit.total - second->benefit.total);
    const QString criterion = strongestCriterion(leader, *second);
    if (gained < Decimal())
        return {u"advice.because.not-worth-it"_s, {{u"second"_s, name}}};
    if (criterion.isEmpty() || second->cost.meanToPay - leader.cost.meanToPay > gained)
        return {u"advice.because.cost"_s, {{u"second"_s, name}}};
    return {u"advice.because.benefit"_s,
            {{u"second"_s, name}, {u"criterion"_s, {textReference(u"criterion.%1.name"_s.arg(criterion))}}}};
}

} // namespace

Range worthOf(const ConnectionView &view)
{
    const Deployment &deployment = *view.deployment;
    const MethodDefaults &defaults = deployment.knowledge().defaults;
    const Level need = view.need.highest();
    const auto &own = deployment.plan().settings.worth;
    if (const auto found = own.constFind(word(need)); found != own.cend())
        return *found;
    const Range worth = defaults.worth.value(need);
    const auto scaled = [&](Decimal amount) { return amount.scaled(deployment.horizonYears(), defaults.worthYears); };
    return {scaled(worth.min), scaled(worth.likely), scaled(worth.max)};
}

int tierOf(const OptionAdvice &option, const ConnectionView &view)
{
    return static_cast<int>(standingOf(option, view));
}

void setNetBenefit(OptionAdvice &option, const Range &worth)
{
    const Decimal benefit = Decimal::nearest(option.benefit.total);
    const Range gained = worth * benefit;
    const Range &cost = option.cost.toPay;
    option.netBenefit = {gained.min - cost.max, gained.likely - cost.likely, gained.max - cost.min};
    option.meanNetBenefit = worth.mean() * benefit - option.cost.meanToPay;
}

void rankOptions(ConnectionAdvice &advice, const ConnectionView &view, Money decision)
{
    sortOptions(advice.options, view);
    int rank = 0;
    for (auto begin = advice.options.begin(); begin != advice.options.end();) {
        const Standing standing = standingOf(*begin, view);
        const auto end = std::find_if(begin, advice.options.end(),
                                      [&](const OptionAdvice &option) { return standingOf(option, view) != standing; });
        if (standing != Standing::Excluded) {
            preferRecommended({begin, end}, decision);
            std::for_each(begin, end, [&rank](OptionAdvice &option) { option.rank = ++rank; });
        }
        begin = end;
    }
}

const OptionAdvice *rivalOf(const OptionAdvice &leader, const ConnectionAdvice &advice, const ConnectionView &view)
{
    const OptionAdvice *rival = nullptr;
    for (const OptionAdvice &other : advice.options) {
        if (&other == &leader || !other.isPermissible() || standingOf(other, view) != standingOf(leader, view))
            continue;
        if (!rival || other.meanNetBenefit > rival->meanNetBenefit)
            rival = &other;
    }
    return rival;
}

bool mayBeRecommended(const OptionAdvice &option, const ConnectionAdvice &advice, const ConnectionView &view)
{
    return !advice.recommended.isEmpty() && standingOf(option, view) == standingOf(advice.options.constFirst(), view);
}

void recommend(ConnectionAdvice &advice, const ConnectionView &view, Money decision, const Range &worth)
{
    const OptionAdvice *leader = advice.options.isEmpty() ? nullptr : &advice.options.constFirst();
    if (!leader || !leader->isPermissible() || isUnprotected(*leader, view)) {
        advice.requiredLevelHint = u"advice.nothing-permissible"_s;
        return;
    }
    const OptionAdvice *second =
        advice.options.size() > 1 && advice.options.at(1).isPermissible() ? &advice.options.at(1) : nullptr;
    advice.recommended = leader->option.id();
    advice.because = reason(*leader, second, view, worth);
    const OptionAdvice *rival = rivalOf(*leader, advice, view);
    advice.isClear = !rival || leader->meanNetBenefit - rival->meanNetBenefit >= decision;
}

void recommendChoice(ConnectionAdvice &advice, const QString &choice, const ConnectionView &view, Money decision,
                     const Range &worth)
{
    const auto idOf = [](const OptionAdvice &option) { return option.option.id(); };
    const auto chosen = std::ranges::find(advice.options, choice, idOf);
    const OptionAdvice &leader = advice.options.constFirst();
    const bool isAsGood = chosen->meanNetBenefit == leader.meanNetBenefit
        && chosen->recommendedBy.isEmpty() == leader.recommendedBy.isEmpty();
    if (isAsGood && chosen != advice.options.begin()) {
        std::rotate(advice.options.begin(), chosen, chosen + 1);
        int rank = 0;
        for (OptionAdvice &option : advice.options)
            option.rank = option.rank > 0 ? ++rank : 0;
    }
    recommend(advice, view, decision, worth);
    if (advice.recommended != choice) {
        advice.recommended = choice;
        advice.isClear = false;
    }
}

} // namespace safeconduct
