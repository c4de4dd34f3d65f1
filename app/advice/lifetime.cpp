// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/lifetime.h"

#include "app/advice/tunnel_ends.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// What the profile says of the highest TLS version that all who end TLS here have.
const PolicyEntry *protocolOf(const ConnectionView &view)
{
    const auto &profiles = view.deployment->knowledge().profiles;
    const auto profile = profiles.constFind(view.deployment->profile());
    if (profile == profiles.cend())
        return nullptr;
    const QString version = wordsOf(Ability::Tls).at(view.tls());
    const auto entry = std::ranges::find(profile->protocols, version, &PolicyEntry::iana);
    return entry == profile->protocols.cend() ? nullptr : &*entry;
}

bool canBeHybrid(const PartView &part, const ConnectionView &view)
{
    if (part.mechanism->hybrid == "possible"_L1)
        return true;
    if (part.mechanism->hybrid != "product"_L1 || !part.isTls)
        return false;
    return std::ranges::all_of(view.tlsEnds(),
                               [](const SystemView *end) { return end->abilities.has(Ability::HybridGroups); });
}

QList<const SystemView *> endsOf(const PartView &part, const ConnectionView &view)
{
    return part.layer() == Layer::Network ? view.shape(part).ends : view.tlsEnds();
}

bool supportEnds(const PartView &part, const ConnectionView &view)
{
    return std::ranges::any_of(endsOf(part, view), [](const SystemView *end) {
        return end->isManaged() && end->support <= SupportState::WithinHorizon;
    });
}

void lower(RawValue &value, double ceiling)
{
    if (value.value > ceiling)
        value = {ceiling, {u"criterion.lifetime.point.%1"_s.arg(QString::number(ceiling, 'g', 3))}};
}

void lowerByProfile(RawValue &value, const PartView &part, const ConnectionView &view)
{
    const LifetimeCeilings &ceilings = view.deployment->knowledge().defaults.lifetime;
    if (part.policy == "refused"_L1)
        lower(value, ceilings.refusedByProfile);
    const PolicyEntry *protocol = part.isTls ? protocolOf(view) : nullptr;
    if (!protocol)
        return;
    if (protocol->state == PolicyState::Refused)
        lower(value, ceilings.refusedByProfile);
    if (protocol->state == PolicyState::Deprecated)
        lower(value, ceilings.deprecated);
    if (protocol->until && !protocol->mayExtend && *protocol->until < view.deployment->horizonEnd().year())
        lower(value, ceilings.profileEndsWithinHorizon);
}

} // namespace

RawValue lifetimeOf(const PartView &part, const ConnectionView &view)
{
    const LifetimeCeilings &ceilings = view.deployment->knowledge().defaults.lifetime;
    const qsizetype index = view.deployment->method().criterion(u"lifetime"_s);
    RawValue value{part.scale[static_cast<std::size_t>(index)], part.because.at(index)};
    if (value.value >= ceilings.profileEndsWithinHorizon && canBeHybrid(part, view))
        value = {ceilings.hybridAtBothEnds,
                 {u"criterion.lifetime.point.%1"_s.arg(QString::number(ceilings.hybridAtBothEnds, 'g', 3))}};
    lowerByProfile(value, part, view);
    if (supportEnds(part, view))
        lower(value, ceilings.supportEndsWithinHorizon);
    if (part.isIpsec && weakestIke(part, view) == "ikev1"_L1)
        lower(value, ceilings.deprecated);
    return value;
}

} // namespace safeconduct
