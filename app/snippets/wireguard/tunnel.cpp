// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/wireguard/tunnel.h"

#include "app/snippets/ipsec/remote_access.h"
#include "app/snippets/pair_name.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/way.h"
#include "app/snippets/wireguard/quote.h"

#include <QCryptographicHash>

namespace safeconduct::wireguard {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPort = 51820; ///< WireGuard's customary port

VpnEnds endsOf(const Task &task, const Connection &connection)
{
    return vpnEnds(*task.plan, connection, u"wireguard"_s, *task.knowledge);
}

/// All decided connections of the plan that run through WireGuard.
QList<const Connection *> decided(const Task &task)
{
    QList<const Connection *> found;
    for (const Chosen &chosen : *task.chosen) {
        if (chosen.option.network == "vpn-wireguard"_L1)
            found.append(chosen.connection);
    }
    return found;
}

int portOf(const Task &task, const QString &name)
{
    QStringList pairs;
    for (const auto connections = decided(task); const Connection *connection : connections) {
        const VpnEnds ends = endsOf(task, *connection);
        const QString pair = ends.near && ends.far ? pairName(*task.plan, *ends.near, *ends.far) : QString();
        if (!pair.isEmpty() && !pairs.contains(pair))
            pairs.append(pair);
    }
    return firstPort + static_cast<int>(pairs.indexOf(name));
}

bool isDeviceTask(const Task &task)
{
    return endsOf(task, *task.connection).isFromDevice;
}

/// Networks behind the gateway that is the task's peer.
QStringList networksBehindPeer(const Task &task, QStringList &withoutAddresses, Values &values)
{
    QStringList networks;
    for (const auto connections = decided(task); const Connection *connection : connections) {
        const VpnEnds ends = endsOf(task, *connection);
        const bool isSame = !ends.isFromDevice && (ends.near == task.peer || ends.far == task.peer)
            && (ends.near == task.system || ends.far == task.system);
        const Network *behind = !isSame ? nullptr
            : ends.near == task.peer    ? nearNetwork(*task.plan, *connection)
                                        : farNetwork(*task.plan, *connection);
        if (behind)
            ipsec::addSelectors(task, *behind, networks, withoutAddresses, values);
    }
    networks.removeDuplicates();
    withoutAddresses.removeDuplicates();
    return networks;
}

QString endpointOf(const Task &task, int port, Values &values)
{
    const ipsec::End end = ipsec::endFor(task, *task.peer, 0, values);
    const QString host = end.addresses.isEmpty() ? end.name : end.addresses.first();
    const QString whole = (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
    return values.take(bare(whole, pointerTo(*task.plan, *task.peer)));
}

} // namespace

QString interfaceName(const QString &pair)
{
    constexpr int longest = 15;
    QString name = u"sc-"_s + pair;
    if (name.size() <= longest)
        return name;
    const QByteArray hash = QCryptographicHash::hash(pair.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"sc-"_s + QString::fromLatin1(hash.first(8));
}

Results<std::optional<Tunnel>> tunnelOf(const Task &task, Snippets &made)
{
    Values values;
    Tunnel tunnel;
    const bool isDevice = isDeviceTask(task);
    tunnel.end = !isDevice             ? Tunnel::End::Site
        : task.place == Place::Gateway ? Tunnel::End::Gateway
                                       : Tunnel::End::Device;
    values.take(identifier(task.system->id, pointerTo(*task.plan, *task.system) + u"/id"_s));
    values.take(identifier(task.peer->id, pointerTo(*task.plan, *task.peer) + u"/id"_s));
    tunnel.name = pairName(*task.plan, *task.system, *task.peer);
    tunnel.interface = interfaceName(tunnel.name);
    tunnel.port = portOf(task, tunnel.name);
    if (tunnel.end == Tunnel::End::Site)
        tunnel.reached = networksBehindPeer(task, tunnel.withoutAddresses, values);
    else
        tunnel.reached = ipsec::networksReached(task, u"vpn-wireguard"_s, tunnel.withoutAddresses, values);
    const bool calls = tunnel.end != Tunnel::End::Gateway;
    if (calls && !task.peer->hosts.isEmpty())
        tunnel.endpoint = endpointOf(task, tunnel.port, values);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    if ((calls && ipsec::lacksHosts(task, {task.peer}, made))
        || ipsec::lacksNetworks(task, tunnel.reached, tunnel.withoutAddresses, made))
        return std::optional<Tunnel>();
    return tunnel;
}

} // namespace safeconduct::wireguard
