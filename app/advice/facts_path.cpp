// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"
#include "app/advice/tunnel_ends.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

using View = const ConnectionView &;

FactValue siteToSite(View view)
{
    switch (view.tunnels.siteToSite) {
    case SiteToSite::Yes:
        return u"yes"_s;
    case SiteToSite::OneSite:
        return u"one-site"_s;
    case SiteToSite::NoGatewayFrom:
        return u"no-gateway-from"_s;
    case SiteToSite::NoGatewayTo:
        return u"no-gateway-to"_s;
    case SiteToSite::SameGateway:
        return u"same-gateway"_s;
    }
    return {};
}

FactValue hostToSite(View view)
{
    switch (view.tunnels.hostToSite) {
    case HostToSite::Yes:
        return u"yes"_s;
    case HostToSite::OneSite:
        return u"one-site"_s;
    case HostToSite::NoGateway:
        return u"no-gateway"_s;
    }
    return {};
}

bool allHave(const QList<const SystemView *> &gateways, Ability ability)
{
    return std::ranges::all_of(gateways,
                               [ability](const SystemView *gateway) { return gateway->abilities.has(ability); });
}

/// Whether the gateways have what the part \a id asks. A tunnel of it that ends at one without has a shape only where that one
/// can be replaced.
FactValue gatewaysHave(View view, Ability ability, const QString &id)
{
    const auto gateways = view.tunnels.gateways();
    if (!gateways.isEmpty() && allHave(gateways, ability))
        return yesNo(true);
    const PartView *part = view.deployment->method().part(id);
    return part && !allHave(gatewaysOf(view.shape(*part)), ability) ? u"replaceable"_s : u"no"_s;
}

bool isOwnRelay(const SystemView &system)
{
    return system.isManaged()
        && (system.isRole(SystemRole::Server) || system.isRole(SystemRole::Gateway)
            || system.isRole(SystemRole::Appliance));
}

/// Systems that the messages pass: the ends, those on the way and the ends of a flow's legs.
QList<const SystemView *> passed(View view)
{
    QList<const SystemView *> systems{view.from, view.to};
    systems += view.via;
    for (const ConnectionView *leg : view.flow.legs)
        systems << leg->from << leg->to;
    return systems;
}

FactValue messageGateway(View view)
{
    const auto systems = passed(view);
    const bool stands = std::ranges::any_of(systems, [](const SystemView *system) {
        return isOwnRelay(*system) && system->abilities.has(Ability::MessageGateway);
    });
    if (stands || view.deployment->facility(u"smime-gateway"_s) || view.deployment->facility(u"openpgp-gateway"_s))
        return yesNo(true);
    const bool couldStand = std::ranges::any_of(systems, [&view](const SystemView *system) {
        return system->isManaged() && system->isRole(SystemRole::Server) && view.deployment->sendsMail(*system);
    });
    return couldStand ? u"possible"_s : u"no"_s;
}

FactValue nativeService(View view)
{
    const bool from = view.from->abilities.native.contains(view.connection->service);
    const bool to = view.to->abilities.native.contains(view.connection->service);
    if (from && to)
        return u"both"_s;
    if (from)
        return u"from"_s;
    return to ? u"to"_s : u"none"_s;
}

} // namespace

QList<FactRow<ConnectionView>> pathRows()
{
    return {
        {u"connection.nativeService"_s, nativeService},
        {u"path.siteToSite"_s, siteToSite},
        {u"path.hostToSite"_s, hostToSite},
        {u"path.gatewayNames"_s, [](View view) -> FactValue { return namesOf(view.tunnels.gateways()); }},
        {u"path.gatewayWireguard"_s,
         [](View view) { return gatewaysHave(view, Ability::Wireguard, u"vpn-wireguard"_s); }},
        {u"path.gatewayOtherVpn"_s, [](View view) { return gatewaysHave(view, Ability::OtherVpn, u"vpn-other"_s); }},
        {u"path.messageGateway"_s, messageGateway},
    };
}

} // namespace safeconduct
