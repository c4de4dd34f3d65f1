// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_drivers.h"

#include "app/advice/tunnel_ends.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

QList<DriverCount> single(Decimal count, const QString &key, const SystemView *system = nullptr)
{
    if (count <= Decimal())
        return {};
    return {{count, key, system}};
}

QString connectionKey(const ConnectionView &view)
{
    return u"connection:"_s + view.connection->id;
}

QString systemKey(const SystemView &system)
{
    return u"system:"_s + system.id();
}

QString pairKey(QLatin1StringView kind, const SystemView &one, const SystemView &other)
{
    const QString &first = std::min(one.id(), other.id());
    const QString &second = std::max(one.id(), other.id());
    return kind + u':' + first + u'|' + second;
}

Decimal hosts(const SystemView &system)
{
    return Decimal::whole(system.system->count);
}

bool isMailBetweenServers(const ConnectionView &view)
{
    return view.connection->service == "smtp-relay"_L1 || view.connection->service == "hybrid"_L1;
}

/// Own systems at which TLS ends: the called one and decrypting proxies. Where a partner or provider is called, the calling one.
QList<const SystemView *> ownTlsEnds(const ConnectionView &view)
{
    QList<const SystemView *> systems;
    for (const Proxy &proxy : view.proxies)
        systems.append(proxy.system);
    systems.append(view.to->isOfOthers() ? view.from : view.to);
    systems.removeIf([](const SystemView *system) { return system->isOfOthers(); });
    return systems;
}

QList<DriverCount> listeners(const ConnectionView &view)
{
    const QString &service = view.connection->service;
    const QString group = view.deployment->knowledge().costs.listenerOf.value(service, service);
    QList<DriverCount> counts;
    for (const auto systems = ownTlsEnds(view); const SystemView *system : systems)
        counts.append({Decimal::whole(1), u"listener:%1/%2"_s.arg(system->id(), group), system});
    return counts;
}

QList<DriverCount> serverHosts(const ConnectionView &view)
{
    if (view.to->isOfOthers() && !isMailBetweenServers(view))
        return {};
    QList<DriverCount> counts;
    for (const auto systems = ownTlsEnds(view); const SystemView *system : systems)
        counts.append({hosts(*system), systemKey(*system), system});
    return counts;
}

int unmanagedPartnerDomains(const ConnectionView &view)
{
    int most = 0;
    for (const SystemView *end : view.ends()) {
        if (end->isRole(SystemRole::Partner) && !end->isManaged())
            most = std::max(most, end->system->count);
    }
    return most;
}

QList<DriverCount> pair(QLatin1StringView kind, const NetworkShape &shape, Decimal count)
{
    if (shape.ends.size() < 2)
        return {};
    return single(count, pairKey(kind, *shape.ends.constFirst(), *shape.ends.constLast()));
}

QList<DriverCount> sites(const ConnectionView &view)
{
    QList<DriverCount> counts;
    for (const auto names = ownSites(view); const QString &name : names)
        counts += single(Decimal::whole(1), u"site:"_s + name);
    return counts;
}

QList<DriverCount> gateways(const ConnectionView &view, const NetworkShape &shape, bool onlyUnlisted)
{
    const Facility *listed = view.deployment->facility(u"vpn-gateway"_s);
    QList<DriverCount> counts;
    for (const auto gateways = gatewaysOf(shape); const SystemView *gateway : gateways) {
        const bool isListed = listed && (listed->systems.isEmpty() || listed->systems.contains(gateway->id()));
        if (!gateway->isOfOthers() && !(onlyUnlisted && isListed))
            counts.append({hosts(*gateway), systemKey(*gateway), gateway});
    }
    return counts;
}

} // namespace

QStringList ownSites(const ConnectionView &view)
{
    QStringList names;
    for (const Network *network : view.path) {
        const bool isOfOthers = network->kind == NetworkKind::Partner || network->kind == NetworkKind::Provider
            || network->kind == NetworkKind::Internet;
        if (!isOfOthers && !network->site.isEmpty() && !names.contains(network->site))
            names.append(network->site);
    }
    return names;
}

double messagesPerYear(const ConnectionView &view)
{
    const Decimal perDay = view.connection->messagesPerDay.value_or(Decimal::whole(usersOf(view)));
    return perDay.toDouble() * view.deployment->knowledge().costs.workingDaysPerYear;
}

int usersOf(const ConnectionView &view)
{
    return view.connection->users.value_or(view.from->isDevice() ? view.from->system->count : 0);
}

QList<DriverCount> countBy(CostDriver driver, const ConnectionView &view, const PartView *network)
{
    const NetworkShape shape = network ? view.shape(*network) : NetworkShape();
    switch (driver) {
    case CostDriver::Connection:
        return single(Decimal::whole(1), connectionKey(view));
    case CostDriver::User:
        return single(Decimal::nearest(usersOf(view) * view.share()), connectionKey(view));
    case CostDriver::Message:
        return single(Decimal::nearest(messagesPerYear(view) * view.share()), connectionKey(view));
    case CostDriver::PartnerDomain:
        return single(Decimal::whole(unmanagedPartnerDomains(view)), connectionKey(view));
    case CostDriver::ClientHost:
        return view.from->isOfOthers() ? QList<DriverCount>()
                                       : single(hosts(*view.from), systemKey(*view.from), view.from);
    case CostDriver::ServerHost:
        return serverHosts(view);
    case CostDriver::Listener:
        return listeners(view);
    case CostDriver::HostPair:
        return shape.endsAtServer
            ? pair("hosts"_L1, shape, Decimal::nearest(hostPairs(*shape.ends.constFirst(), *shape.ends.constLast())))
            : QList<DriverCount>();
    case CostDriver::SitePair:
        return pair("sites"_L1, shape, Decimal::whole(1));
    case CostDriver::Site:
        return sites(view);
    case CostDriver::TunnelEnd:
        return gateways(view, shape, false);
    case CostDriver::Gateway:
        return gateways(view, shape, true);
    case CostDriver::Plan:
        return single(Decimal::whole(1), u"plan"_s);
    }
    return {};
}

} // namespace safeconduct
