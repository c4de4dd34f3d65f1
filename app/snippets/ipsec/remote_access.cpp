// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/ipsec/remote_access.h"

#include "app/snippets/pair_name.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/way.h"

#include <algorithm>

namespace safeconduct::ipsec {

using namespace Qt::StringLiterals;

namespace {

bool isIpv6(const QString &network)
{
    return network.contains(u':');
}

const System &gatewayOf(const Task &task)
{
    return task.place == Place::Gateway ? *task.system : *task.peer;
}

const System &devicesOf(const Task &task)
{
    return task.place == Place::Gateway ? *task.peer : *task.system;
}

/// Decided connections from the same devices through the same gateway.
QList<Chosen> sharing(const Task &task, const QString &part)
{
    QList<Chosen> found;
    for (const Chosen &chosen : *task.chosen) {
        if (!chosen.option.network.startsWith(part) || chosen.connection->from != devicesOf(task).id)
            continue;
        const TunnelGateways gateways = tunnelGateways(*task.plan, *chosen.connection, *task.knowledge);
        if ((gateways.far ? gateways.far : gateways.near) == &gatewayOf(task))
            found.append(chosen);
    }
    return found;
}

} // namespace

bool RemoteAccess::reachesIpv4() const
{
    return !std::ranges::all_of(networks, isIpv6);
}

bool RemoteAccess::reachesIpv6() const
{
    return std::ranges::any_of(networks, isIpv6);
}

QList<SnippetLine> gatewayGuard(const Task &task, const QString &source)
{
    return {line({}, {u"snippet.ipsec.remote-open-gateway"_s, {}, u"I8"_s, source}),
            timedUndo(task, u"way-back-remote"_s)};
}

QStringList networksReached(const Task &task, const QString &part, QStringList &withoutAddresses, Values &values)
{
    QStringList networks;
    for (const auto sharers = sharing(task, part); const Chosen &chosen : sharers) {
        if (const Network *behind = farNetwork(*task.plan, *chosen.connection))
            addSelectors(task, *behind, networks, withoutAddresses, values);
    }
    networks.removeDuplicates();
    withoutAddresses.removeDuplicates();
    return networks;
}

Results<std::optional<RemoteAccess>> remoteAccessOf(const Task &task, ProposalSpelling spelling, Snippets &made)
{
    const QString part = u"ipsec-host-site"_s;
    const System &gateway = gatewayOf(task);
    const System &devices = devicesOf(task);
    Values values;
    RemoteAccess access;
    access.policy = policyOf(task, spelling);
    decideKeys(access.policy, sharing(task, part));
    access.networks = networksReached(task, part, access.policy.withoutAddresses, values);
    values.take(identifier(gateway.id, pointerTo(*task.plan, gateway) + u"/id"_s));
    values.take(identifier(devices.id, pointerTo(*task.plan, devices) + u"/id"_s));
    for (qsizetype i = 0; i < devices.hosts.size(); ++i)
        access.devices.append(endFor(task, devices, i, values));
    if (!gateway.hosts.isEmpty())
        access.gateway = endFor(task, gateway, 0, values);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    QList<const System *> needed{&gateway};
    if (task.place != Place::Gateway)
        needed.append(&devices); // each needs a name of its own
    if (lacksHosts(task, needed, made) || lacksPolicy(task, access.policy, made)
        || lacksNetworks(task, access.networks, access.policy.withoutAddresses, made))
        return std::optional<RemoteAccess>();
    access.policy.name = pairName(*task.plan, gateway, devices);
    access.hasMoreGateways = gateway.hosts.size() > 1;
    return access;
}

} // namespace safeconduct::ipsec
