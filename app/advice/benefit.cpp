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

QStringList pointReached(const QString &criterion, const QList<double> &points, double value)
{
    for (const double point : points) {
        if (std::abs(point - value) < 0.05)
            return {u"criterion.%1.point.%2"_s.arg(criterion, QString::number(point, 'g', 3))};
    }
    return {};
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

double partialValue(const Criterion &criterion, double raw)
{
    return std::clamp((raw - criterion.worst) / (criterion.best - criterion.worst), 0.0, 1.0);
}

Valuation::Valuation(const ConnectionView &view, const Protection &protection, AdviceDetail detail)
    : m_view(view)
    , m_protection(protection)
    , m_criteria(view.deployment->method().criteria)
    , m_detail(detail)
    , m_transit(static_cast<std::size_t>(view.deployment->method().criterion(u"transit"_s)))
    , m_rest(static_cast<std::size_t>(view.deployment->method().criterion(u"rest"_s)))
    , m_weights(weightsOf(view))
    , m_share(view.share())
{
}

const std::vector<RawValue> &Valuation::valuesOf(const PartView &part)
{
    if (const auto found = m_values.find(&part); found != m_values.cend())
        return found->second;
    std::vector<RawValue> values;
    values.reserve(m_criteria.size());
    for (std::size_t index = 0; index < m_criteria.size(); ++index)
        values.push_back(valueOf(part, {m_view, *m_criteria[index].criterion, static_cast<qsizetype>(index)}));
    return m_values.emplace(&part, std::move(values)).first->second;
}

Valuation::Values Valuation::valuesOf(const OptionParts &parts)
{
    const auto of = [this](const PartView *part) { return part ? &valuesOf(*part) : nullptr; };
    const bool isNone = !parts.network && !parts.transport;
    return {of(isNone ? m_view.deployment->method().part(u"none"_s) : parts.network), of(parts.transport),
            of(parts.message), isNone};
}

Valuation::Found Valuation::combined(const Found &one, const Found &other, Combination combination)
{
    const Found &higher = one.value >= other.value ? one : other;
    const Found &lower = one.value >= other.value ? other : one;
    switch (combination) {
    case Combination::Max:
        return higher;
    case Combination::Min:
        return lower;
    case Combination::MinLessOne: {
        Found both{std::max(0.0, lower.value - 1), one.because};
        auto end = std::ranges::find(both.because, nullptr);
        for (const QStringList *because : other.because) {
            if (because)
                *end++ = because;
        }
        return both;
    }
    }
    return lower;
}

/// A message part moves a side criterion by the share of messages it is used for.
Valuation::Found Valuation::withMessage(const Found &base, const Found &message, bool isAlone,
                                        const Criterion &criterion) const
{
    if (!criterion.isByShare)
        return combined(base, message, criterion.combination);
    if (isAlone && criterion.id == "lifetime"_L1)
        return message;
    Found moved = message.value < base.value ? message : base;
    moved.value = base.value - m_share * (base.value - std::min(base.value, message.value));
    return moved;
}

Valuation::Found Valuation::foundIn(const Values &values, std::size_t criterion) const
{
    const auto at = [criterion](const std::vector<RawValue> &of) {
        return Found{of[criterion].value, {&of[criterion].because}};
    };
    const Criterion &what = *m_criteria[criterion].criterion;
    const Found base = values.network && values.transport
        ? combined(at(*values.network), at(*values.transport), what.combination)
        : at(values.network ? *values.network : *values.transport);
    return values.message ? withMessage(base, at(*values.message), values.isNone, what) : base;
}

QStringList Valuation::reasons(const OptionParts &parts, std::size_t criterion, const Found &found) const
{
    const Criterion &what = *m_criteria[criterion].criterion;
    if (criterion == m_transit)
        return pointReached(what.id, what.scalePoints, found.value);
    if (criterion == m_rest) {
        const QString place = m_protection.worstPlace(parts);
        return {place.isEmpty() ? u"criterion.rest.point.10"_s : u"advice.rest."_s + place};
    }
    QStringList reasons;
    for (const QStringList *because : found.because)
        reasons += because ? *because : QStringList();
    return reasons;
}

Benefit Valuation::of(const OptionParts &parts)
{
    const Values values = valuesOf(parts);
    Benefit benefit;
    benefit.remainingRisk = m_protection.remainingRisk(parts);
    benefit.contributions.reserve(static_cast<qsizetype>(m_criteria.size()));
    for (std::size_t index = 0; index < m_criteria.size(); ++index) {
        const Criterion &criterion = *m_criteria[index].criterion;
        const Found found = index == m_transit ? Found{10 * (1 - benefit.remainingRisk)}
            : index == m_rest                  ? Found{10 * (1 - m_protection.openAtRest(parts))}
                                               : foundIn(values, index);
        Contribution &one = benefit.contributions.emplaceBack();
        one.criterion = criterion.id;
        one.raw = found.value;
        one.value = partialValue(criterion, found.value);
        one.weight = m_weights[index];
        if (m_detail == AdviceDetail::Everything)
            one.because = reasons(parts, index, found);
        benefit.total += one.weight * one.value;
    }
    return benefit;
}

} // namespace safeconduct
