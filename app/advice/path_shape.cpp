// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/path_shape.h"

#include <algorithm>

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

/// Another VPN takes the shape that covers most among those whose ends can do it.
NetworkShape vpnShape(const ConnectionView &view, Ability ability)
{
    const bool fromCan = view.from->abilities.has(ability);
    const auto gatewaysCan = [ability](const NetworkShape &shape) {
        return std::ranges::all_of(shape.ends,
                                   [ability](const SystemView *end) { return end->abilities.has(ability); });
    };
    if (const NetworkShape shape = hostToSite(view); fromCan && !shape.ends.isEmpty() && gatewaysCan(shape))
        return shape;
    if (const NetworkShape shape = siteToSite(view); !shape.ends.isEmpty() && gatewaysCan(shape))
        return shape;
    if (fromCan && view.to->abilities.has(ability))
        return hostToHost(view);
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
    set(ShapeKind::Wireguard, vpnShape(view, Ability::Wireguard));
    set(ShapeKind::OtherVpn, vpnShape(view, Ability::OtherVpn));
}

} // namespace safeconduct
