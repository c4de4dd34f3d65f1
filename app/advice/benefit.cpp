// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/benefit.h"

#include "app/advice/lifetime.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// One criterion of one connection.
struct Scale {
    const ConnectionView &view;
    const Criterion &criterion;
    qsizetype index;
};

bool isPartnerConcerned(const PartView &part, const ConnectionView &view)
{
    const bool hasPartner = view.from->isRole(SystemRole::Partner) || view.to->isRole(SystemRole::Partner);
    return hasPartner && partnerAbility(part, view) != PartnerAbility::NoneConcerned;
}

double abilityValue(PartnerAbility ability, const MethodDefaults &defaults)
{
    if (ability == PartnerAbility::Known)
        return defaults.partnerAbility.value(u"known"_s, 1);
    return defaults.partnerAbility.value(ability == PartnerAbility::Assumed ? u"assumed"_s : u"unknown"_s, 0);
}

/// docs/knowledge.md, Criteria: own legs 10; towards a partner what is asked of him counts by how likely he is able.
RawValue reachOf(const PartView &part, const Scale &scale)
{
    const ConnectionView &view = scale.view;
    const MethodDefaults &defaults = view.deployment->knowledge().defaults;
    const double full = part.scale[static_cast<std::size_t>(scale.index)];
    if (!isPartnerConcerned(part, view) || full >= defaults.reach.ownLeg)
        return {defaults.reach.ownLeg, {u"criterion.reach.point.10"_s}};
    const bool isForced = part.layer() == Layer::Transport && part.forced == Demand::Yes;
    if (isForced && view.unmanagedPartners() > defaults.reach.manyPartnersAbove)
        return {defaults.reach.someMailStaysAway, {u"criterion.reach.point.3"_s}};
    const PartnerAbility ability = partnerAbility(part, view);
    const double unknown = defaults.partnerAbility.value(u"unknown"_s, 0);
    const double share = (abilityValue(ability, defaults) - unknown) / (1 - unknown);
    const QStringList because = ability == PartnerAbility::Unknown ? QStringList(u"criterion.reach.point.5"_s) : part.because.at(scale.index);
    return {defaults.reach.unknown + (full - defaults.reach.unknown) * share, because};
}

RawValue valueOf(const PartView &part, const Scale &scale)
{
    const QString &id = scale.criterion.id;
    if (id == "reach"_L1)
        return reachOf(part, scale);
    if (id == "lifetime"_L1 && part.layer() != Layer::Message && part.layer() != Layer::Whole)
        return lifetimeOf(part, scale.view);
    if (id == "users"_L1 && part.layer() != Layer::Message && !scale.view.from->isDevice())
        return {10, {u"criterion.users.point.10"_s}};
    return {part.scale[static_cast<std::size_t>(scale.index)], part.because.at(scale.index)};
}

RawValue combined(const RawValue &one, const RawValue &other, Combination combination)
{
    const RawValue &higher = one.value >= other.value ? one : other;
    const RawValue &lower = one.value >= other.value ? other : one;
    switch (combination) {
    case Combination::Max:
        return higher;
    case Combination::Min:
        return lower;
    case Combination::MinLessOne:
        return {std::max(0.0, lower.value - 1), one.because + other.because};
    }
    return lower;
}

/// Of the network and the transport part; of `none` where there is neither.
RawValue baseOf(const OptionParts &parts, const Scale &scale)
{
    if (parts.network && parts.transport)
        return combined(valueOf(*parts.network, scale), valueOf(*parts.transport, scale), scale.criterion.combination);
    if (const PartView *only = parts.network ? parts.network : parts.transport)
        return valueOf(*only, scale);
    return valueOf(*scale.view.deployment->method().none, scale);
}

/// A message part moves a side criterion by the share of messages it is used for.
RawValue withMessage(const RawValue &base, const RawValue &message, const OptionParts &parts, const Scale &scale)
{
    if (!scale.criterion.isByShare)
        return combined(base, message, scale.criterion.combination);
    const bool isAlone = !parts.network && !parts.transport;
    if (isAlone && scale.criterion.id == "lifetime"_L1)
        return message;
    const double moved = base.value - scale.view.share() * (base.value - std::min(base.value, message.value));
    return {moved, message.value < base.value ? message.because : base.because};
}

RawValue scaled(const OptionParts &parts, const Scale &scale)
{
    const RawValue base = baseOf(parts, scale);
    return parts.message ? withMessage(base, valueOf(*parts.message, scale), parts, scale) : base;
}

QStringList pointReached(const QString &criterion, const QList<double> &points, double value)
{
    for (const double point : points) {
        if (std::abs(point - value) < 0.05)
            return {u"criterion.%1.point.%2"_s.arg(criterion, QString::number(point, 'g', 3))};
    }
    return {};
}

RawValue rawOf(const OptionParts &parts, const Scale &scale, const Protection &protection, double remainingRisk)
{
    if (scale.criterion.id == "transit"_L1) {
        const double value = 10 * (1 - remainingRisk);
        return {value, pointReached(scale.criterion.id, scale.criterion.scalePoints, value)};
    }
    if (scale.criterion.id == "rest"_L1) {
        const QString place = protection.worstPlace(parts);
        return {10 * (1 - protection.openAtRest(parts)), {place.isEmpty() ? u"criterion.rest.point.10"_s : u"advice.rest."_s + place}};
    }
    return scaled(parts, scale);
}

double weightOf(const CriterionView &criterion, const ConnectionView &view)
{
    const MethodDefaults &defaults = view.deployment->knowledge().defaults;
    return criterion.points * (criterion.criterion->isProtection ? defaults.needFactor.value(view.need.highest(), 1) : 1);
}

double partialValue(const Criterion &criterion, double raw)
{
    return std::clamp((raw - criterion.worst) / (criterion.best - criterion.worst), 0.0, 1.0);
}

} // namespace

std::vector<double> rawValues(const OptionParts &parts, const ConnectionView &view, const Protection &protection)
{
    std::vector<double> values;
    for (const Contribution &contribution : benefitOf(parts, view, protection).contributions)
        values.push_back(contribution.raw);
    return values;
}

Benefit benefitOf(const OptionParts &parts, const ConnectionView &view, const Protection &protection)
{
    Benefit benefit;
    benefit.remainingRisk = protection.remainingRisk(parts);
    const auto &criteria = view.deployment->method().criteria;
    double sum = 0;
    for (const CriterionView &criterion : criteria)
        sum += weightOf(criterion, view);
    for (std::size_t index = 0; index < criteria.size(); ++index) {
        const Scale scale{view, *criteria[index].criterion, static_cast<qsizetype>(index)};
        const RawValue raw = rawOf(parts, scale, protection, benefit.remainingRisk);
        const double weight = sum > 0 ? weightOf(criteria[index], view) / sum : 0;
        const double value = partialValue(scale.criterion, raw.value);
        benefit.contributions.append({scale.criterion.id, raw.value, value, weight, raw.because});
        benefit.total += weight * value;
    }
    return benefit;
}

} // namespace safeconduct
