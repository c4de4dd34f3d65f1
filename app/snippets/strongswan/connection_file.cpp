// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/strongswan/connection_file.h"

namespace safeconduct::strongswan {

using namespace Qt::StringLiterals;
using namespace ipsec;

namespace {

Because fromPolicy(const QString &text, const Association &association)
{
    Q_ASSERT(association.profile->ike);
    return {text, {{u"profile"_s, {association.profile->title}}}, {}, association.profile->ike->sources.value(0)};
}

/// Rekeying begins this much before the end: strongSwan adds a tenth of the time before it gives up, so both together stay within
/// the policy's hours.
QString rekeyTime(int hours)
{
    return QString::number(hours * 60 * 10 / 11) + u'm';
}

QList<Section::Setting> authentication(const Association &association, const End &end, bool isLocal)
{
    QList<Section::Setting> settings{
        {u"auth"_s, association.usesPsk ? u"psk"_s : u"pubkey"_s,
         isLocal ? Because{association.usesPsk ? u"snippet.strongswan.psk"_s : u"snippet.strongswan.certificate"_s,
                           {},
                           u"I5"_s,
                           u"measured-debian"_s}
                 : Because{}},
        {u"id"_s, end.name, {u"snippet.strongswan.identity"_s, {}, {}, u"measured-debian"_s}}};
    if (!isLocal)
        settings[1].because = {};
    if (isLocal && !association.usesPsk)
        settings.append({u"certs"_s, end.name + u".crt"_s, {}});
    return settings;
}

Section child(const Association &association)
{
    Section child{association.name, {}, {}};
    child.settings.append({u"mode"_s,
                           association.isTunnel ? u"tunnel"_s : u"transport"_s,
                           {association.isTunnel ? u"snippet.strongswan.tunnel"_s : u"snippet.strongswan.transport"_s,
                            {},
                            u"I4"_s,
                            u"measured-debian"_s}});
    if (association.isTunnel)
        child.settings += {{u"local_ts"_s,
                            association.local.networks.join(u", "_s),
                            {u"snippet.strongswan.selectors"_s, {}, {}, u"measured-debian"_s}},
                           {u"remote_ts"_s, association.remote.networks.join(u", "_s), {}}};
    child.settings += espSettings(association);
    child.settings += {{u"start_action"_s, u"trap"_s, {u"snippet.strongswan.trap"_s, {}, {}, u"measured-debian"_s}},
                       {u"dpd_action"_s, u"trap"_s, {u"snippet.strongswan.dead-peer"_s, {}, {}, u"measured-debian"_s}}};
    return child;
}

Section connection(const Association &association)
{
    Section connection{association.name, {}, {}};
    connection.settings.append({u"version"_s, u"2"_s, {u"snippet.strongswan.ikev2"_s, {}, {}, u"measured-debian"_s}});
    if (!association.local.addresses.isEmpty())
        connection.settings.append({u"local_addrs"_s, association.local.addresses.join(u", "_s), {}});
    connection.settings.append(
        {u"remote_addrs"_s,
         association.remote.addresses.isEmpty() ? association.remote.name : association.remote.addresses.join(u", "_s),
         {}});
    connection.settings += ikeSettings(association);
    connection.sections = {{u"local"_s, authentication(association, association.local, true), {}},
                           {u"remote"_s, authentication(association, association.remote, false), {}},
                           {u"children"_s, {}, {child(association)}}};
    return connection;
}

/// Each of \a addresses with what is meant of its packets: `192.0.2.25[tcp/22]`.
QString selected(const QStringList &addresses, const QString &packets)
{
    QStringList selectors;
    for (const QString &address : addresses)
        selectors.append(u"%1[%2]"_s.arg(address, packets));
    return selectors.join(u", "_s);
}

QString pings(const QStringList &addresses)
{
    QStringList selectors;
    for (const QString &address : addresses)
        selectors.append(selected({address}, address.contains(u':') ? u"ipv6-icmp"_s : u"icmp"_s));
    return selectors.join(u", "_s);
}

Section passed(const QString &name, const QString &local, const QString &remote, const Because &because = {})
{
    Section child{name, {}, {}, because};
    child.settings = {{u"local_ts"_s, local, {}},
                      {u"remote_ts"_s, remote, {}},
                      {u"mode"_s, u"pass"_s, {}},
                      {u"start_action"_s, u"trap"_s, {}}};
    return child;
}

/// What goes on between two hosts without IPsec, so that nobody is locked out; policies that let pass go before all others. Its
/// address keeps it from being taken for a connection with somebody.
Section exemptions(const Association &association)
{
    const QStringList &own = association.local.addresses;
    const QStringList &other = association.remote.addresses;
    Section open{exemptionName(association), {}, {}};
    open.settings.append(
        {u"remote_addrs"_s, u"127.0.0.1"_s, {u"snippet.strongswan.exempt-nobody"_s, {}, {}, u"doc-strongswan"_s}});
    Section children{u"children"_s, {}, {}};
    children.sections = {passed(open.name + u"-ssh-in"_s, selected(own, u"tcp/22"_s), selected(other, u"tcp"_s),
                                {u"snippet.ipsec.exempt-session"_s, {}, u"I8"_s, u"doc-strongswan"_s}),
                         passed(open.name + u"-ssh-out"_s, selected(own, u"tcp"_s), selected(other, u"tcp/22"_s)),
                         passed(open.name + u"-icmp"_s, pings(own), pings(other),
                                {u"snippet.ipsec.exempt-icmp"_s, {}, u"I8"_s, u"doc-strongswan"_s})};
    open.sections.append(children);
    return open;
}

/// swanctl takes what the named file says as if it stood here.
QList<SnippetLine> secretLines(const Association &association)
{
    return {line(u"secrets {"_s),
            line(u"    ike-%1 {"_s.arg(association.name)),
            line(u"        id-local = "_s + association.local.name),
            line(u"        id-remote = "_s + association.remote.name),
            line(u"        include "_s + secretPlace(association),
                 {u"snippet.strongswan.secret-file"_s, {}, {}, u"doc-strongswan"_s}),
            line(u"    }"_s),
            line(u"}"_s)};
}

} // namespace

QList<SnippetLine> linesOf(const Section &section, int level)
{
    const QString indent(qsizetype{level} * 4, u' ');
    QList<SnippetLine> lines{line(indent + section.name + u" {"_s, section.because)};
    for (const Section::Setting &setting : section.settings)
        lines.append(line(indent + u"    "_s + setting.name + u" = "_s + setting.value, setting.because));
    for (const Section &inner : section.sections)
        lines.append(linesOf(inner, level + 1));
    lines.append(line(indent + u'}'));
    return lines;
}

QList<Section::Setting> ikeSettings(const Association &policy)
{
    QList<Section::Setting> settings{
        {u"proposals"_s, policy.ikeProposals.join(u", "_s), fromPolicy(u"snippet.strongswan.ike"_s, policy)}};
    if (policy.ikeHours > 0)
        settings.append(
            {u"rekey_time"_s, rekeyTime(policy.ikeHours), fromPolicy(u"snippet.strongswan.ike-life"_s, policy)});
    settings.append({u"dpd_delay"_s, u"30s"_s, {u"snippet.strongswan.dpd"_s, {}, {}, u"doc-strongswan"_s}});
    return settings;
}

QList<Section::Setting> espSettings(const Association &policy)
{
    QList<Section::Setting> settings{
        {u"esp_proposals"_s, policy.espProposals.join(u", "_s), fromPolicy(u"snippet.strongswan.esp"_s, policy)}};
    if (policy.espHours > 0)
        settings.append(
            {u"rekey_time"_s, rekeyTime(policy.espHours), fromPolicy(u"snippet.strongswan.esp-life"_s, policy)});
    return settings;
}

QList<SnippetLine> connectionFile(const Association &association)
{
    QList<Section> connections{connection(association)};
    if (isExempting(association))
        connections.prepend(exemptions(association));
    QList<SnippetLine> lines = linesOf({u"connections"_s, {}, connections}, 0);
    if (association.usesPsk)
        lines.append(secretLines(association));
    return lines;
}

bool isExempting(const Association &association)
{
    return !association.isTunnel && !association.local.addresses.isEmpty() && !association.remote.addresses.isEmpty();
}

QString exemptionName(const Association &association)
{
    return association.name + u"-open"_s;
}

QString connectionPlace(const Association &association)
{
    return u"/etc/swanctl/conf.d/safeconduct-%1.conf"_s.arg(association.name);
}

QString secretPlace(const Association &association)
{
    return u"/etc/swanctl/safeconduct/%1.secret"_s.arg(association.name);
}

} // namespace safeconduct::strongswan
