// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/facility_claims.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// Systems at which somebody is proved to somebody else by a certificate: its holders, and others who are shown it. A certificate
/// that proves a server to whoever calls is none of these: it may come from anywhere.
QList<const SystemView *> provingEnds(const PartView &part, const ConnectionView &view)
{
    if (part.layer() == Layer::Network)
        return view.shape(part).ends;
    if (part.layer() == Layer::Transport && !part.isClientProved)
        return {};
    QList<const SystemView *> systems{view.from, view.to};
    for (const Proxy &proxy : view.proxies) {
        if (part.layer() == Layer::Transport)
            systems.append(proxy.system);
    }
    return systems;
}

/// Whether the plan runs more than one of the kinds that claim \a thing.
bool listsSeveral(const QString &thing, const Deployment &deployment)
{
    return std::ranges::count_if(deployment.knowledge().facilities,
                                 [&](const FacilityKind &kind) {
                                     return kind.claims == thing && deployment.facility(kind.id) != nullptr;
                                 })
        > 1;
}

} // namespace

QList<WayClaim> claimsOf(const FacilityKind &kind, const SystemView *gateway, const PartView &part,
                         const ConnectionView &view)
{
    if (kind.claims.isEmpty() || listsSeveral(kind.claims, *view.deployment))
        return {};
    const bool isAtGateway = kind.scope == "gateway"_L1;
    if (isAtGateway && !gateway)
        return {};
    QList<WayClaim> claims;
    for (const auto systems = isAtGateway ? QList{gateway} : provingEnds(part, view);
         const SystemView *system : systems) {
        const WayClaim claim{kind.claims, system->id(), kind.id};
        if (!claims.contains(claim))
            claims.append(claim);
    }
    return claims;
}

} // namespace safeconduct
