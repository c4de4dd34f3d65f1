// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/strongswan/remote_access_file.h"

#include "app/snippets/strongswan/connection_file.h"

namespace safeconduct::strongswan {

using namespace Qt::StringLiterals;
using namespace ipsec;

namespace {

Because why(const QString &text, const QString &rule = {}, const QString &source = u"doc-strongswan"_s)
{
    return {u"snippet.strongswan."_s + text, {}, rule, source};
}

/// How an end proves itself; a gateway or a device with a certificate names its file.
Section proof(const QString &section, const RemoteAccess &access, const QString &id, bool isOwn)
{
    Section proof{section, {}, {}};
    proof.settings.append(
        {u"auth"_s, access.policy.usesPsk ? u"psk"_s : u"pubkey"_s,
         isOwn ? why(access.policy.usesPsk ? u"psk"_s : u"certificate"_s, u"I5"_s, u"measured-debian"_s) : Because{}});
    if (!id.isEmpty())
        proof.settings.append({u"id"_s, id, isOwn ? why(u"identity"_s, {}, u"measured-debian"_s) : Because{}});
    if (isOwn && !access.policy.usesPsk)
        proof.settings.append({u"certs"_s, id + u".crt"_s, {}});
    return proof;
}

Section tunnel(const QString &name, const RemoteAccess &access, bool isGateway)
{
    Section child{name, {}, {}};
    child.settings = {{u"mode"_s, u"tunnel"_s, why(u"remote-tunnel"_s, u"I4"_s, u"measured-debian"_s)},
                      {isGateway ? u"local_ts"_s : u"remote_ts"_s, access.networks.join(u", "_s),
                       why(u"remote-networks"_s, {}, u"measured-debian"_s)}};
    child.settings += espSettings(access.policy);
    if (isGateway)
        child.settings.append({u"dpd_action"_s, u"clear"_s, why(u"remote-gone"_s)});
    else
        child.settings += {{u"start_action"_s, u"start"_s, why(u"remote-start"_s)},
                           {u"close_action"_s, u"start"_s, {}},
                           {u"dpd_action"_s, u"restart"_s, {}}};
    return child;
}

Section begun(const QString &name)
{
    return {name, {{u"version"_s, u"2"_s, why(u"ikev2"_s, {}, u"measured-debian"_s)}}, {}};
}

QString poolNames(const RemoteAccess &access)
{
    QStringList names;
    for (const auto pools = poolsOf(access); const Pool &pool : pools)
        names.append(pool.name);
    return names.join(u", "_s);
}

Section gatewayConnection(const QString &name, const RemoteAccess &access, const Section &remote)
{
    Section connection = begun(name);
    if (!access.gateway.addresses.isEmpty())
        connection.settings.append({u"local_addrs"_s, access.gateway.addresses.join(u", "_s), {}});
    connection.settings.append({u"pools"_s, poolNames(access), why(u"remote-pool"_s)});
    connection.settings += ikeSettings(access.policy);
    if (!access.policy.usesPsk)
        connection.settings.append({u"send_cert"_s, u"always"_s, why(u"remote-send-certificate"_s)});
    connection.sections = {proof(u"local"_s, access, access.gateway.name, true),
                           remote,
                           {u"children"_s, {}, {tunnel(name, access, true)}}};
    return connection;
}

/// The device shows its certificate within EAP; the gateway proves itself by its own as in the other connection.
Section byEap()
{
    return {u"remote"_s, {{u"auth"_s, u"eap-tls"_s, why(u"remote-eap"_s, u"I5"_s)}, {u"eap_id"_s, u"%any"_s, {}}}, {}};
}

QList<Section> gatewayConnections(const RemoteAccess &access)
{
    const QStringList names = connectionNames(access);
    QList<Section> connections;
    for (qsizetype i = 0; i < access.devices.size(); ++i)
        connections.append(
            gatewayConnection(names.at(i), access, proof(u"remote"_s, access, access.devices.at(i).name, false)));
    if (!connections.isEmpty())
        return connections;
    Section anybody = proof(u"remote"_s, access, {}, false);
    anybody.settings[0].because =
        why(access.policy.usesPsk ? u"remote-group-key"_s : u"remote-any-certificate"_s, u"I5"_s);
    connections.append(gatewayConnection(names.first(), access, anybody));
    if (!access.policy.usesPsk)
        connections.append(gatewayConnection(names.last(), access, byEap()));
    return connections;
}

QList<SnippetLine> secretLines(const RemoteAccess &access, const QStringList &identities)
{
    QList<SnippetLine> lines{line(u"secrets {"_s), line(u"    ike-%1 {"_s.arg(access.policy.name))};
    for (qsizetype i = 0; i < identities.size(); ++i)
        lines.append(line(u"        id-%1 = %2"_s.arg(i + 1).arg(identities.at(i))));
    lines += {line(u"        include "_s + secretPlace(access.policy), why(u"secret-file"_s)), line(u"    }"_s),
              line(u"}"_s)};
    return lines;
}

QList<SnippetLine> poolLines(const RemoteAccess &access)
{
    QList<SnippetLine> lines{line(u"pools {"_s)};
    for (const auto pools = poolsOf(access); const Pool &pool : pools)
        lines += {line(u"    %1 {"_s.arg(pool.name)),
                  line(u"        include "_s + pool.place, why(u"remote-pool-file"_s)), line(u"    }"_s)};
    lines.append(line(u"}"_s));
    return lines;
}

} // namespace

QList<Pool> poolsOf(const RemoteAccess &access)
{
    const auto pool = [&](const QString &name, bool isIpv6) {
        return Pool{name, u"/etc/swanctl/safeconduct/%1.pool"_s.arg(name), isIpv6};
    };
    QList<Pool> pools;
    if (access.reachesIpv4())
        pools.append(pool(access.policy.name, false));
    if (access.reachesIpv6())
        pools.append(pool(access.policy.name + u"-ipv6"_s, true));
    return pools;
}

QStringList connectionNames(const RemoteAccess &access)
{
    const QString &name = access.policy.name;
    if (access.devices.isEmpty())
        return access.policy.usesPsk ? QStringList{name} : QStringList{name, name + u"-eap"_s};
    if (access.devices.size() == 1)
        return {name};
    QStringList names;
    for (qsizetype i = 1; i <= access.devices.size(); ++i)
        names.append(name + u'-' + QString::number(i));
    return names;
}

QList<SnippetLine> gatewayFile(const RemoteAccess &access)
{
    QList<SnippetLine> lines = linesOf({u"connections"_s, {}, gatewayConnections(access)});
    lines += poolLines(access);
    QStringList identities{access.gateway.name};
    for (const End &device : access.devices)
        identities.append(device.name);
    if (access.policy.usesPsk)
        lines += secretLines(access, identities);
    return lines;
}

QList<SnippetLine> deviceFile(const RemoteAccess &access, const End &device)
{
    Section connection = begun(access.policy.name);
    connection.settings +=
        {{u"remote_addrs"_s,
          access.gateway.addresses.isEmpty() ? access.gateway.name : access.gateway.addresses.join(u", "_s),
          {}},
         {u"vips"_s,
          access.reachesIpv4() && access.reachesIpv6() ? u"0.0.0.0, ::"_s
              : access.reachesIpv6()                   ? u"::"_s
                                                       : u"0.0.0.0"_s,
          why(u"remote-address"_s)}};
    connection.settings += ikeSettings(access.policy);
    connection.sections = {proof(u"local"_s, access, device.name, true),
                           proof(u"remote"_s, access, access.gateway.name, false),
                           {u"children"_s, {}, {tunnel(access.policy.name, access, false)}}};
    QList<SnippetLine> lines = linesOf({u"connections"_s, {}, {connection}});
    if (access.policy.usesPsk)
        lines += secretLines(access, {access.gateway.name, device.name});
    return lines;
}

} // namespace safeconduct::strongswan
