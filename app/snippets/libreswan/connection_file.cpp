// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/libreswan/connection_file.h"

#include "app/snippets/known_version.h"

#include <algorithm>

namespace safeconduct::libreswan {

using namespace Qt::StringLiterals;
using namespace ipsec;

namespace {

using Settings = QList<ConnSection::Setting>;

Because why(const QString &text, const QString &source = u"doc-libreswan"_s, const QString &rule = {})
{
    return {u"snippet.libreswan."_s + text, {}, rule, source};
}

Because fromPolicy(const QString &text, const Association &policy)
{
    Q_ASSERT(policy.profile && policy.profile->ike);
    return {u"snippet.libreswan."_s + text,
            {{u"profile"_s, {policy.profile->title}}},
            {},
            policy.profile->ike->sources.value(0)};
}

/// One kind of key: where both are named, Libreswan 5.2 signs with RSA whatever key it has (shown by tests/interop).
QString signatureWord(const Association &policy)
{
    return policy.profile->certificateKeys.value(0) == "rsa"_L1 ? u"rsa-sha2"_s : u"ecdsa"_s;
}

Settings exchange(const Association &policy, const Release &release)
{
    Settings settings{release.hasKeyexchange
                          ? ConnSection::Setting{u"keyexchange"_s, u"ikev2"_s, why(u"ikev2"_s, u"measured-debian"_s)}
                          : ConnSection::Setting{u"ikev2"_s, u"insist"_s, why(u"ikev2"_s, u"measured-debian"_s)},
                      {u"authby"_s, policy.usesPsk ? u"secret"_s : signatureWord(policy),
                       why(policy.usesPsk ? u"psk"_s : u"certificate"_s, u"measured-debian"_s, u"I5"_s)}};
    return settings;
}

Settings protection(const Association &policy)
{
    Settings settings{{u"ike"_s, policy.ikeProposals.join(u','), fromPolicy(u"ike"_s, policy)},
                      {u"esp"_s, policy.espProposals.join(u','), fromPolicy(u"esp"_s, policy)},
                      {u"pfs"_s, u"yes"_s, why(u"pfs"_s, u"measured-debian"_s)}};
    if (policy.ikeHours > 0)
        settings.append({u"ikelifetime"_s, QString::number(policy.ikeHours) + u'h', fromPolicy(u"life"_s, policy)});
    if (policy.espHours > 0)
        settings.append({u"salifetime"_s, QString::number(policy.espHours) + u'h'});
    settings.append({u"failureshunt"_s, u"drop"_s, why(u"shunt"_s)});
    return settings;
}

QString placeOf(const End &end)
{
    return end.addresses.isEmpty() ? end.name : end.addresses.first();
}

/// \a side is `left` or `right`; left is this host.
Settings endOf(const QString &side, const End &end, bool usesPsk, bool isOwn)
{
    Settings settings{{side, placeOf(end), isOwn ? why(u"this-end"_s) : why(u"other-end"_s)},
                      {side + u"id"_s, u'@' + end.name}};
    if (!usesPsk && isOwn)
        settings += {{side + u"cert"_s, end.name, why(u"nickname"_s)}, {side + u"sendcert"_s, u"always"_s}};
    if (!usesPsk && !isOwn)
        settings.append({side + u"ca"_s, u"%same"_s, why(u"same-authority"_s)});
    return settings;
}

bool isIpv6(const QString &network)
{
    return network.contains(u':');
}

ConnSection::Setting begins(const QString &how, const QString &text)
{
    return {u"auto"_s, how, why(text, u"measured-debian"_s)};
}

/// Packets of the kinds \a own and \a other go on between the two hosts without IPsec, as more particular than the association's.
ConnSection passed(const QString &name, const Association &association, const QString &own, const QString &other,
                   const QString &text)
{
    return {name,
            {{u"type"_s, u"passthrough"_s, {u"snippet.ipsec."_s + text, {}, u"I8"_s, u"doc-libreswan"_s}},
             {u"authby"_s, u"never"_s},
             {u"left"_s, placeOf(association.local)},
             {u"leftprotoport"_s, own},
             {u"right"_s, placeOf(association.remote)},
             {u"rightprotoport"_s, other},
             {u"auto"_s, u"ondemand"_s}}};
}

/// What stays open between two hosts, so that nobody is locked out.
QList<ConnSection> exemptions(const Association &association)
{
    const QString &name = association.name;
    const QString ping = isIpv6(placeOf(association.remote)) ? u"ipv6-icmp"_s : u"icmp"_s;
    return {passed(name + u"-ssh-in"_s, association, u"tcp/22"_s, u"tcp"_s, u"exempt-session"_s),
            passed(name + u"-ssh-out"_s, association, u"tcp"_s, u"tcp/22"_s, u"exempt-session"_s),
            passed(name + u"-icmp"_s, association, ping, ping, u"exempt-icmp"_s)};
}

bool isPassed(const ConnSection &connection)
{
    return std::ranges::contains(connection.settings, u"passthrough"_s, &ConnSection::Setting::value);
}

} // namespace

Release releaseOf(const Task &task)
{
    const bool isFive = versionCan(task, u"commandsOf5"_s);
    const QString command = isFive ? u"ipsec "_s : u"ipsec auto --"_s;
    return {isFive, isFive ? u"ipsec add"_s : u"ipsec auto --replace"_s, command + u"up"_s, command + u"down"_s,
            command + u"delete"_s};
}

QList<SnippetLine> linesOf(const QList<ConnSection> &connections)
{
    QList<SnippetLine> lines;
    for (const ConnSection &connection : connections) {
        lines.append(line(u"conn "_s + connection.name));
        for (const ConnSection::Setting &setting : connection.settings)
            lines.append(line(u"    "_s + setting.name + u'=' + setting.value, setting.because));
    }
    return lines;
}

QList<ConnSection> connectionsOf(const Association &association, const Release &release)
{
    ConnSection common{association.name, exchange(association, release)};
    common.settings.append({u"type"_s, association.isTunnel ? u"tunnel"_s : u"transport"_s,
                            why(association.isTunnel ? u"tunnel"_s : u"transport"_s, u"measured-debian"_s, u"I4"_s)});
    common.settings += endOf(u"left"_s, association.local, association.usesPsk, true)
        + endOf(u"right"_s, association.remote, association.usesPsk, false) + protection(association);
    if (!association.isTunnel) {
        common.settings.append(begins(u"ondemand"_s, u"ondemand"_s));
        return exemptions(association) + QList<ConnSection>{common};
    }
    QList<ConnSection> connections{common};
    for (const QString &local : association.local.networks) {
        for (const QString &remote : association.remote.networks) {
            if (isIpv6(local) != isIpv6(remote))
                continue;
            connections.append({u"%1-net%2"_s.arg(association.name).arg(connections.size()),
                                {{u"also"_s, association.name, why(u"also"_s)},
                                 {u"leftsubnet"_s, local, why(u"subnets"_s)},
                                 {u"rightsubnet"_s, remote},
                                 begins(u"ondemand"_s, u"ondemand"_s)}});
        }
    }
    return connections;
}

QList<ConnSection> gatewayConnections(const RemoteAccess &access, const Release &release)
{
    const Association &policy = access.policy;
    ConnSection common{policy.name, exchange(policy, release)};
    common.settings += endOf(u"left"_s, access.gateway, policy.usesPsk, true);
    common.settings += Settings{{u"right"_s, u"%any"_s, why(u"any-place"_s)}};
    if (!policy.usesPsk)
        common.settings.append({u"rightca"_s, u"%same"_s, why(u"same-authority"_s)});
    common.settings += protection(policy);
    common.settings.append({u"narrowing"_s, u"yes"_s, why(u"narrowing"_s)});
    QList<ConnSection> connections{common};
    QList<ConnSection::Setting> identities;
    for (const End &device : access.devices)
        identities.append({u"rightid"_s, u'@' + device.name, why(u"device"_s)});
    if (identities.isEmpty())
        identities.append({u"rightid"_s, u"%fromcert"_s, why(u"any-device"_s)});
    for (const ConnSection::Setting &identity : std::as_const(identities)) {
        for (const QString &network : access.networks) {
            if (!isIpv6(network))
                connections.append({u"%1-net%2"_s.arg(policy.name).arg(connections.size()),
                                    {{u"also"_s, policy.name, why(u"also"_s)},
                                     {u"also"_s, poolName(policy.name), why(u"pool"_s)},
                                     identity,
                                     {u"leftsubnet"_s, network, why(u"remote-subnet"_s)},
                                     begins(u"add"_s, u"add"_s)}});
        }
    }
    return connections;
}

QStringList loaded(const QList<ConnSection> &connections)
{
    QStringList names;
    for (const ConnSection &connection : connections) {
        if (std::ranges::contains(connection.settings, u"auto"_s, &ConnSection::Setting::name))
            names.append(connection.name);
    }
    return names;
}

QStringList negotiated(QList<ConnSection> connections)
{
    connections.removeIf(isPassed);
    return loaded(connections);
}

QString connectionPlace(const QString &name)
{
    return u"/etc/ipsec.d/safeconduct-%1.conf"_s.arg(name);
}

QString secretPlace(const QString &name)
{
    return u"/etc/ipsec.d/safeconduct-%1.secrets"_s.arg(name);
}

QString poolName(const QString &name)
{
    return name + u"-pool"_s;
}

QString poolPlace(const QString &name)
{
    return connectionPlace(poolName(name));
}

} // namespace safeconduct::libreswan
