// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/method_view.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

Demand demandFrom(const QString &word)
{
    if (word == "yes"_L1)
        return Demand::Yes;
    return word == "where-published"_L1 ? Demand::WherePublished : Demand::No;
}

ShapeKind shapeFrom(const Mechanism &mechanism)
{
    if (mechanism.layer != Layer::Network)
        return ShapeKind::None;
    if (mechanism.id.startsWith("ipsec-host-host"_L1))
        return ShapeKind::HostHost;
    if (mechanism.id.startsWith("ipsec-site-site"_L1))
        return ShapeKind::SiteSite;
    if (mechanism.id.startsWith("ipsec-host-site"_L1))
        return ShapeKind::HostSite;
    return mechanism.id == "vpn-wireguard"_L1 ? ShapeKind::Wireguard : ShapeKind::OtherVpn;
}

void addEffects(PartView &part, const MethodView &method, const MethodDefaults &defaults)
{
    const QString &id = part.id();
    const QString asPublished = defaults.honoured.contains(id) ? defaults.asWhenPublished : id;
    for (const Threat *threat : method.threats) {
        const double effect = threat->effectiveness.value(id, 0);
        part.effect.push_back(effect);
        part.effectWithLogin.push_back(threat->effectivenessWithLogin.value(id, effect));
        part.effectWhenPublished.push_back(threat->effectiveness.value(asPublished, 0));
    }
}

void addScale(PartView &part, const MethodView &method)
{
    for (const CriterionView &criterion : method.criteria) {
        const QString &id = criterion.criterion->id;
        part.scale.push_back(part.mechanism->scale.value(id, -1));
        const QString why = part.mechanism->scaleWhy.value(id);
        part.because.append(why.isEmpty() ? QStringList() : QStringList(why));
    }
}

PartView viewPart(const Mechanism &mechanism, const MethodView &method, const MethodDefaults &defaults,
                  const QString &profile)
{
    PartView part;
    part.mechanism = &mechanism;
    part.forced = demandFrom(mechanism.forced);
    part.serverProved = demandFrom(mechanism.serverProved);
    part.isClientProved = mechanism.clientProved == "yes"_L1;
    part.endsAtHost = mechanism.ends == "host"_L1;
    part.shape = shapeFrom(mechanism);
    part.isIpsec = mechanism.id.startsWith("ipsec-"_L1);
    part.isPsk = part.isIpsec && mechanism.keys == "psk"_L1;
    part.isPki = part.isIpsec && mechanism.keys == "certificates"_L1;
    part.isTls = mechanism.id.startsWith("tls-"_L1);
    part.isNative = mechanism.layer == Layer::Transport && !part.isTls;
    part.staysOpenOnOwnServers = mechanism.rest == "beyond-gateway"_L1;
    part.gatewayNeeds = abilityFrom(mechanism.gatewayNeeds);
    part.restEffect = defaults.restEffectiveness.value(mechanism.id, 0);
    part.policy = mechanism.policy.value(profile);
    addEffects(part, method, defaults);
    addScale(part, method);
    return part;
}

} // namespace

const PartView *MethodView::part(const QString &id) const
{
    const qsizetype place = id.isEmpty() ? -1 : places.value(id, -1);
    return place < 0 ? nullptr : &parts[static_cast<std::size_t>(place)];
}

qsizetype MethodView::criterion(const QString &id) const
{
    for (std::size_t index = 0; index < criteria.size(); ++index) {
        if (criteria[index].criterion->id == id)
            return static_cast<qsizetype>(index);
    }
    return -1;
}

MethodView viewMethod(const Knowledge &knowledge, const QString &profile, const QHash<QString, double> &weights)
{
    MethodView method;
    for (const QString &id : knowledge.threatOrder)
        method.threats.push_back(&*knowledge.threats.constFind(id));
    for (const Criterion &criterion : knowledge.defaults.criteria)
        method.criteria.push_back({&criterion, weights.value(criterion.id, criterion.points)});
    for (const Mechanism &mechanism : knowledge.parts)
        method.parts.push_back(viewPart(mechanism, method, knowledge.defaults, profile));
    std::ranges::stable_sort(method.parts, {},
                             [](const PartView &part) { return std::pair(part.layer(), part.mechanism->order); });
    for (const PartView &part : method.parts)
        method.places.insert(part.id(), method.places.size());
    return method;
}

} // namespace safeconduct
