// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/way.h"

#include "app/plan/product_uses.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QStringList valuesOf(const ProductUse &use, const QString &capability, const Knowledge &knowledge)
{
    const ProductMatch match = knowledge.match(use);
    if (match.version && match.version->capabilities.contains(capability))
        return match.version->capabilities.value(capability);
    return match.product ? match.product->capabilities.value(capability) : QStringList();
}

bool isSiteGateway(const System &system, const Connection &connection, const Knowledge &knowledge)
{
    if (system.role != SystemRole::Gateway && !connection.via.contains(system.id))
        return false;
    return std::ranges::any_of(everythingOn(system), [&](const ProductUse &use) {
        return valuesOf(use, u"siteGateway"_s, knowledge).contains("yes"_L1);
    });
}

/// A system of which nothing is known passes TLS on: it is a router rather than a proxy (fact connection.terminatingProxy).
bool endsTls(const System &system, const Knowledge &knowledge)
{
    const QString known = tlsTerminationOf(system, knowledge);
    return !known.isEmpty() && known != "passthrough"_L1;
}

/// Whether \a system stands in \a end and in another network of the path.
bool leadsOutOf(const System &system, const QString &end, const QStringList &path)
{
    return system.networks.contains(end) && std::ranges::any_of(path, [&](const QString &network) {
               return network != end && system.networks.contains(network);
           });
}

/// Systems of `via` first, then the plan's others.
QList<const System *> candidates(const Plan &plan, const Connection &connection, const Knowledge &knowledge)
{
    QList<const System *> found;
    for (const QString &id : connection.via) {
        if (const System *system = plan.system(id); system && isSiteGateway(*system, connection, knowledge))
            found.append(system);
    }
    for (const System &system : plan.systems) {
        if (!found.contains(&system) && isSiteGateway(system, connection, knowledge))
            found.append(&system);
    }
    return found;
}

QList<const System *> leadingOutOf(const QString &end, QList<const System *> systems, const QStringList &path)
{
    systems.removeIf([&](const System *system) { return !leadsOutOf(*system, end, path); });
    return systems;
}

} // namespace

QString abilityOf(const System &system, const QString &capability, const Knowledge &knowledge)
{
    for (const auto uses = everythingOn(system); const ProductUse &use : uses) {
        if (const QStringList values = valuesOf(use, capability, knowledge); !values.isEmpty())
            return values.first();
    }
    return {};
}

bool hasAbility(const System &system, const QString &capability, const QString &value, const Knowledge &knowledge)
{
    return std::ranges::any_of(everythingOn(system), [&](const ProductUse &use) {
        return valuesOf(use, capability, knowledge).contains(value);
    });
}

QList<const System *> endingProxies(const Plan &plan, const Connection &connection, const Knowledge &knowledge)
{
    QList<const System *> proxies;
    for (const QString &id : connection.via) {
        if (const System *system = plan.system(id); system && endsTls(*system, knowledge))
            proxies.append(system);
    }
    return proxies;
}

QString tlsTerminationOf(const System &system, const Knowledge &knowledge)
{
    const QString &own = system.capabilities.tlsTermination;
    return own.isEmpty() ? abilityOf(system, u"tlsTermination"_s, knowledge) : own;
}

QList<const System *> relayingSystems(const Plan &plan, const Connection &connection, const Knowledge &knowledge)
{
    QList<const System *> relaying;
    for (const QString &id : connection.via) {
        const System *system = plan.system(id);
        if (system && tlsTerminationOf(*system, knowledge) == "passthrough"_L1)
            relaying.append(system);
    }
    return relaying;
}

const System *nextEnding(const Plan &plan, const Connection &connection, const System &system,
                         const Knowledge &knowledge)
{
    for (qsizetype i = connection.via.indexOf(system.id) + 1; i < connection.via.size(); ++i) {
        const System *next = plan.system(connection.via.at(i));
        if (next && endsTls(*next, knowledge))
            return next;
    }
    return plan.system(connection.to);
}

const System *messageGateway(const Plan &plan, const Connection &connection, const Knowledge &knowledge)
{
    QList<const System *> systems;
    const QStringList stations = connection.via + QStringList{connection.from, connection.to};
    for (const QString &id : stations)
        systems.append(plan.system(id));
    for (const System &system : plan.systems)
        systems.append(&system);
    const auto found = std::ranges::find_if(systems, [&](const System *system) {
        return system && system->role != SystemRole::Partner && system->role != SystemRole::Cloud
            && abilityOf(*system, u"messageGateway"_s, knowledge) == "yes"_L1;
    });
    return found == systems.end() ? nullptr : *found;
}

TunnelGateways tunnelGateways(const Plan &plan, const Connection &connection, const Knowledge &knowledge)
{
    if (connection.path.isEmpty())
        return {};
    const QList<const System *> systems = candidates(plan, connection, knowledge);
    const QList<const System *> near = leadingOutOf(connection.path.first(), systems, connection.path);
    const QList<const System *> far = leadingOutOf(connection.path.last(), systems, connection.path);
    for (const System *one : near) {
        for (const System *other : far) {
            if (one != other || one->count > 1)
                return {one, other};
        }
    }
    return {near.value(0), near.isEmpty() ? far.value(0) : nullptr};
}

VpnEnds vpnEnds(const Plan &plan, const Connection &connection, const QString &capability, const Knowledge &knowledge)
{
    const TunnelGateways gateways = tunnelGateways(plan, connection, knowledge);
    const System *device = plan.system(connection.from);
    const System *front = gateways.far ? gateways.far : gateways.near;
    if (device && front && front != device && hasAbility(*device, capability, u"yes"_s, knowledge))
        return {device, front, true};
    return {gateways.near, gateways.far, false};
}

const Network *nearNetwork(const Plan &plan, const Connection &connection)
{
    return connection.path.isEmpty() ? nullptr : plan.network(connection.path.first());
}

const Network *farNetwork(const Plan &plan, const Connection &connection)
{
    return connection.path.isEmpty() ? nullptr : plan.network(connection.path.last());
}

} // namespace safeconduct
