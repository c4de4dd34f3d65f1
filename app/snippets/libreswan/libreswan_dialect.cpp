// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/libreswan/libreswan_dialect.h"

#include "app/snippets/libreswan/scripts.h"
#include "app/snippets/omissions.h"

#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace ipsec;
using namespace libreswan;

namespace {

bool fitsLibreswan(const Task &task)
{
    return task.option.network.startsWith("ipsec-"_L1);
}

TextValues namesOf(const Task &task)
{
    return {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}};
}

void addRemarks(Snippet &snippet, const Task &task, const Association &policy)
{
    Q_ASSERT(policy.profile && policy.profile->ike);
    const TextValues titles{{u"profile"_s, {task.profile->title}}, {u"other"_s, {policy.profile->title}}};
    if (policy.profile->id != task.profile->id)
        snippet.remarks.append({u"snippet.strongswan.remark.silent"_s, titles});
    if (policy.isMixed)
        snippet.remarks.append({u"snippet.strongswan.remark.mixed"_s, {{u"peer"_s, {shownName(*task.peer)}}}});
    if (!policy.withoutAddresses.isEmpty())
        snippet.remarks.append({u"snippet.strongswan.remark.networks"_s, {{u"networks"_s, policy.withoutAddresses}}});
    if (policy.profile->ike->verified != "yes"_L1)
        snippet.remarks.append({u"snippet.strongswan.remark.unverified"_s, {{u"profile"_s, {policy.profile->title}}}});
    remarkLeftOut(policy, snippet);
    const bool isKnown = !task.product.version.isEmpty();
    if (!isKnown)
        snippet.remarks.append({u"snippet.libreswan.remark.version"_s, namesOf(task)});
}

Snippet begun(const Task &task, const QString &title, const Scripts &scripts, const QString &form)
{
    Snippet snippet = snippetFor(task, u"libreswan"_s, {u"snippet.libreswan.title."_s + title, namesOf(task)});
    snippet.files = filesOf(scripts);
    addRemarks(snippet, task, scripts.associations.first());
    const bool usesPsk = scripts.associations.first().usesPsk;
    snippet.badge =
        task.proofs->badge(snippet.target, {form + (usesPsk ? u"-psk"_s : u"-certificate"_s)}, snippet.version);
    return snippet;
}

/// IPv4 alone: Libreswan has one pool for a connection.
Results<void> makeRemoteAccess(const Task &task, Snippets &made)
{
    if (task.place != Place::Gateway) {
        made.omissions.append(omission(task, u"libreswan-device"_s));
        return {};
    }
    const Results<std::optional<RemoteAccess>> access = remoteAccessOf(task, ProposalSpelling::Libreswan, made);
    if (!access)
        return std::unexpected(access.error());
    const std::optional<RemoteAccess> &found = *access;
    if (!found)
        return {};
    const RemoteAccess &remote = *found;
    if (!remote.reachesIpv4() || (remote.policy.usesPsk && remote.devices.isEmpty())) {
        made.omissions.append(
            omission(task, remote.reachesIpv4() ? u"libreswan-group-key"_s : u"libreswan-ipv6-pool"_s));
        return {};
    }
    const Release release = releaseOf(task);
    const Scripts scripts{task, release, {remote.policy}, {gatewayConnections(remote, release)}, &remote};
    Snippet snippet = begun(task, u"remote-gateway"_s, scripts, u"remote"_s);
    if (remote.reachesIpv6())
        snippet.remarks.append({u"snippet.libreswan.remark.ipv4-only"_s, namesOf(task)});
    if (remote.policy.usesPsk && remote.devices.size() > 1)
        snippet.remarks.append({u"snippet.strongswan.remark.group-key"_s, namesOf(task)});
    if (!remote.policy.usesPsk && remote.devices.isEmpty())
        snippet.remarks.append({u"snippet.libreswan.remark.any-certificate"_s, namesOf(task)});
    if (remote.hasMoreGateways)
        snippet.remarks.append({u"snippet.strongswan.remark.more-gateways"_s, {{u"host"_s, {remote.gateway.name}}}});
    made.snippets.append(snippet);
    return {};
}

Results<void> makeLibreswan(const Task &task, Snippets &made)
{
    if (task.option.network.startsWith("ipsec-host-site"_L1))
        return makeRemoteAccess(task, made);
    const Results<QList<Association>> associations = associationsOf(task, ProposalSpelling::Libreswan, made);
    if (!associations)
        return std::unexpected(associations.error());
    if (associations->isEmpty())
        return {};
    const Release release = releaseOf(task);
    Scripts scripts{task, release, *associations, {}, nullptr};
    for (const Association &association : *associations)
        scripts.connections.append(connectionsOf(association, release));
    const bool isTunnel = associations->first().isTunnel;
    made.snippets.append(
        begun(task, isTunnel ? u"tunnel"_s : u"hosts"_s, scripts, isTunnel ? u"tunnel"_s : u"transport"_s));
    return {};
}

} // namespace

Dialect libreswanDialect()
{
    return {u"libreswan"_s, Layer::Network, {u"libreswan"_s}, fitsLibreswan, makeLibreswan};
}

} // namespace safeconduct
