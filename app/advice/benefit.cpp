// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/benefit.h"

#include "app/advice/lifetime.h"
#include "app/advice/swing_points.h"

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
    const QStringList because =
        ability == PartnerAbility::Unknown ? QStringList(u"criterion.reach.point.5"_s) : part.because.at(scale.index);
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

/// A message part moves a side criterion by the share of messages it is used for.
RawValue withMessage(const RawValue &base, const RawValue &message, bool isAlone, const Criterion &criterion,
                     double share)
{
    if (!criterion.isByShare)
        return combined(base, message, criterion.combination);
    if (isAlone && criterion.id == "lifetime"_L1)
        return message;
    return {base.value - share * (base.value - std::min(base.value, message.value)),
            message.value < base.value ? message.because : base.because};
}

QStringList pointReached(const QString &criterion, const QList<double> &points, double value)
{
    for (const double point : points) {
        if (std::abs(point - value) < 0.05)
            return {u"criterion.%1.point.%2"_s.arg(criterion, QString::number(point, 'g', 3))};
    }
    return {};
}

double partialValue(const Criterion &criterion, double raw)
{
    return std::clamp((raw - criterion.worst) / (criterion.best - criterion.worst), 0.0, 1.0);
}

std::vector<double> weightsOf(const ConnectionView &view)
{
    const std::vector<CriterionView> &criteria = view.deployment->method().criteria;
    std::vector<double> points;
    points.reserve(criteria.size());
    for (const CriterionView &criterion : criteria)
        points.push_back(criterion.points);
    return weightsAt(view.need.highest(), points, view.deployment->knowledge().defaults);
}

} // namespace

Valuation::Valuation(const ConnectionView &view, const Protection &protection)
    : m_view(view)
    , m_protection(protection)
    , m_criteria(view.deployment->method().criteria)
    , m_weights(weightsOf(view))
    , m_share(view.share())
{
}

const std::vector<RawValue> &Valuation::valuesOf(const PartView &part)
{
    if (const auto found = m_values.constFind(&part); found != m_values.cend())
        return *found;
    std::vector<RawValue> values;
    values.reserve(m_criteria.size());
    for (std::size_t index = 0; index < m_criteria.size(); ++index)
        values.push_back(valueOf(part, {m_view, *m_criteria[index].criterion, static_cast<qsizetype>(index)}));
    return *m_values.insert(&part, values);
}

/// Of the network and the transport part; of `none` where there is neither.
RawValue Valuation::base(const OptionParts &parts, std::size_t criterion)
{
    if (!parts.network || !parts.transport) {
        const PartView *only = parts.network ? parts.network : parts.transport;
        return valuesOf(only ? *only : *m_view.deployment->method().part(u"none"_s))[criterion];
    }
    const RawValue network = valuesOf(*parts.network)[criterion];
    return combined(network, valuesOf(*parts.transport)[criterion], m_criteria[criterion].criterion->combination);
}

RawValue Valuation::raw(const OptionParts &parts, std::size_t criterion, double remainingRisk)
{
    const Criterion &what = *m_criteria[criterion].criterion;
    if (what.id == "transit"_L1) {
        const double value = 10 * (1 - remainingRisk);
        return {value, pointReached(what.id, what.scalePoints, value)};
    }
    if (what.id == "rest"_L1) {
        const QString place = m_protection.worstPlace(parts);
        return {10 * (1 - m_protection.openAtRest(parts)),
                {place.isEmpty() ? u"criterion.rest.point.10"_s : u"advice.rest."_s + place}};
    }
    RawValue without = base(parts, criterion);
    if (!parts.message)
        return without;
    return withMessage(without, valuesOf(*parts.message)[criterion], !parts.network && !parts.transport, what, m_share);
}

Benefit Valuation::of(const OptionParts &parts)
{
    Benefit benefit;
    benefit.remainingRisk = m_protection.remainingRisk(parts);
    benefit.contributions.reserve(static_cast<qsizetype>(m_criteria.size()));
    for (std::size_t index = 0; index < m_criteria.size(); ++index) {
        const RawValue value = raw(parts, index, benefit.remainingRisk);
        const double share = partialValue(*m_criteria[index].criterion, value.value);
        benefit.contributions.append(
            {m_criteria[index].criterion->id, value.value, share, m_weights[index], value.because});
        benefit.total += m_weights[index] * share;
    }
    return benefit;
}

} // namespace safeconduct
