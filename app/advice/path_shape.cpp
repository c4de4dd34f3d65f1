// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/path_shape.h"

#include "app/advice/facility_choice.h"
#include "app/advice/tunnel_ends.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

bool standsIn(const SystemView &system, const Network &network)
{
    return system.system->networks.contains(network.id);
}

/// First and last segment of the path whose network the system stands in. A proxy that stands in none of them is taken to
/// stand before the last segment.
Proxy placed(const SystemView &system, const ConnectionView &view)
{
    const qsizetype last = view.path.size() - 1;
    const QString &most = system.abilities.word(Ability::TlsTermination);
    Proxy proxy{&system, most, most, std::max<qsizetype>(0, last - 1), last};
    for (qsizetype segment = last; segment >= 0; --segment) {
        if (standsIn(system, *view.path.at(segment)))
            proxy.inner = segment;
    }
    for (qsizetype segment = 0; segment <= last; ++segment) {
        if (standsIn(system, *view.path.at(segment)))
            proxy.outer = segment;
    }
    if (!system.isTerminationStated)
        proxy.mode = u"assumed"_s;
    return proxy;
}

/// Gateways in `via` first, then the plan's others, each standing in \a network.
QList<const SystemView *> gatewaysIn(const Network &network, const ConnectionView &view,
                                     const GatewaysByNetwork &gateways)
{
    QList<const SystemView *> found;
    for (const SystemView *system : view.via) {
        if (system->abilities.has(Ability::SiteGateway) && standsIn(*system, network))
            found.append(system);
    }
    for (const auto systems = gateways.value(network.id); const SystemView *system : systems) {
        if (!view.via.contains(system))
            found.append(system);
    }
    return found;
}

bool standsInAny(const SystemView &system, std::span<const Network *const> networks)
{
    return std::ranges::any_of(networks, [&system](const Network *network) { return standsIn(system, *network); });
}

void choosePair(Tunnels &tunnels, const QList<const SystemView *> &near, const QList<const SystemView *> &far)
{
    for (const SystemView *one : near) {
        for (const SystemView *other : far) {
            if (one == other && one->system->count <= 1)
                continue;
            tunnels.siteToSite = SiteToSite::Yes;
            tunnels.near = one;
            tunnels.far = other;
            return;
        }
    }
    tunnels.siteToSite = SiteToSite::SameGateway;
}

} // namespace

QList<Proxy> proxiesOf(const ConnectionView &view)
{
    QList<Proxy> proxies;
    for (const SystemView *system : view.via) {
        if (system->endsTls)
            proxies.append(placed(*system, view));
    }
    std::ranges::stable_sort(proxies, {}, &Proxy::inner);
    return proxies;
}

bool isOneSite(const ConnectionView &view)
{
    const Network *first = view.path.constFirst();
    const Network *last = view.path.constLast();
    return first == last || (!first->site.isEmpty() && first->site == last->site);
}

Tunnels tunnelsOf(const ConnectionView &view, const GatewaysByNetwork &gateways)
{
    Tunnels tunnels;
    if (view.path.size() < 2 || isOneSite(view))
        return tunnels;
    const std::span path(view.path.constData(), static_cast<std::size_t>(view.path.size()));
    QList<const SystemView *> near = gatewaysIn(*path.front(), view, gateways);
    near.removeIf([&](const SystemView *gateway) { return !standsInAny(*gateway, path.subspan(1)); });
    QList<const SystemView *> far = gatewaysIn(*path.back(), view, gateways);
    far.removeIf([&](const SystemView *gateway) { return !standsInAny(*gateway, path.first(path.size() - 1)); });
    if (near.isEmpty())
        tunnels.siteToSite = SiteToSite::NoGatewayFrom;
    else if (far.isEmpty())
        tunnels.siteToSite = SiteToSite::NoGatewayTo;
    else
        choosePair(tunnels, near, far);
    tunnels.hostToSite = far.isEmpty() ? HostToSite::NoGateway : HostToSite::Yes;
    tunnels.front = far.isEmpty() ? nullptr : far.constFirst();
    return tunnels;
}

namespace {

NetworkShape hostToHost(const ConnectionView &view)
{
    return {{0, view.segments.size() - 1}, {view.from, view.to}, true, true};
}

/// The first and the last network are the sites' own and stay outside the tunnel.
NetworkShape siteToSite(const ConnectionView &view)
{
    if (view.tunnels.siteToSite != SiteToSite::Yes)
        return {};
    return {{1, view.segments.size() - 2}, {view.tunnels.near, view.tunnels.far}, false, false};
}

NetworkShape hostToSite(const ConnectionView &view)
{
    if (view.tunnels.hostToSite != HostToSite::Yes)
        return {};
    return {{0, view.segments.size() - 2}, {view.from, view.tunnels.front}, true, false};
}

/// The tunnel of IPsec's shapes, which \a view has already, that covers most of those whose gateways \a can do it; without ends
/// where there is none.
NetworkShape tunnelShape(const ConnectionView &view, bool fromCan, const std::function<bool(const SystemView &)> &can)
{
    const auto gatewaysCan = [&can](const NetworkShape &shape) {
        const QList<const SystemView *> gateways = gatewaysOf(shape);
        return !gateways.isEmpty()
            && std::ranges::all_of(gateways, [&can](const SystemView *gateway) { return can(*gateway); });
    };
    if (const NetworkShape &shape = view.shape(ShapeKind::HostSite); fromCan && gatewaysCan(shape))
        return shape;
    if (const NetworkShape &shape = view.shape(ShapeKind::SiteSite); gatewaysCan(shape))
        return shape;
    return {};
}

/// Another VPN takes the shape that covers most among those whose ends can do it, before those where a gateway would have to be
/// replaced.
NetworkShape vpnShape(const ConnectionView &view, Ability ability, const QString &id)
{
    const bool fromCan = view.from->abilities.has(ability);
    const auto canNow = [ability](const SystemView &gateway) { return gateway.abilities.has(ability); };
    if (const NetworkShape shape = tunnelShape(view, fromCan, canNow); !shape.ends.isEmpty())
        return shape;
    const PartView *part = view.deployment->method().part(id);
    const auto canOnceReplaced = [&](const SystemView &gateway) {
        return canNow(gateway) || (part && isReplaceable(gateway, *part, view));
    };
    if (const NetworkShape shape = tunnelShape(view, fromCan, canOnceReplaced); !shape.ends.isEmpty())
        return shape;
    if (fromCan && view.to->abilities.has(ability))
        return view.shape(ShapeKind::HostHost);
    return {};
}

} // namespace

void addShapes(ConnectionView &view)
{
    const auto set = [&view](ShapeKind kind, const NetworkShape &shape) {
        view.shapes[static_cast<std::size_t>(kind)] = shape;
    };
    set(ShapeKind::HostHost, hostToHost(view));
    set(ShapeKind::SiteSite, siteToSite(view));
    set(ShapeKind::HostSite, hostToSite(view));
    set(ShapeKind::Wireguard, vpnShape(view, Ability::Wireguard, u"vpn-wireguard"_s));
    set(ShapeKind::OtherVpn, vpnShape(view, Ability::OtherVpn, u"vpn-other"_s));
}

} // namespace safeconduct
