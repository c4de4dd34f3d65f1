// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/strongswan/remote_access_snippet.h"

#include "app/snippets/shell_script.h"
#include "app/snippets/strongswan/connection_file.h"
#include "app/snippets/strongswan/remote_access_file.h"
#include "app/snippets/strongswan/scripts.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::strongswan {

using namespace Qt::StringLiterals;
using namespace ipsec;

namespace {

Because why(const QString &text, const TextValues &values = {}, const QString &source = u"doc-strongswan"_s)
{
    return {u"snippet.strongswan."_s + text, values, {}, source};
}

bool takesEap(const RemoteAccess &access)
{
    return access.devices.isEmpty() && !access.policy.usesPsk;
}

QList<SnippetLine> gatewayPrerequisites(const Task &task, const RemoteAccess &access)
{
    QList<SnippetLine> lines = scriptHead();
    lines += {packagesLine(task, takesEap(access) ? u"libcharon-extra-plugins"_s : QString()),
              proofLine(task, access.policy, access.gateway)};
    if (access.reachesIpv4())
        lines.append(line(u"test \"$(cat /proc/sys/net/ipv4/ip_forward)\" = 1"_s, why(u"remote-forwarding"_s)));
    if (access.reachesIpv6())
        lines.append(
            line(u"test \"$(cat /proc/sys/net/ipv6/conf/all/forwarding)\" = 1"_s, why(u"remote-forwarding"_s)));
    lines += gatewayGuard(task, u"doc-strongswan"_s);
    return lines;
}

/// What must stay out of \a device's tunnel, and a way back.
QList<SnippetLine> deviceGuard(const Task &task, const RemoteAccess &access, const End &device)
{
    const auto guard = [&](const QString &text) {
        return line(
            {},
            {u"snippet.strongswan."_s + text,
             {{u"system"_s, {device.name}}, {u"gateway"_s, {access.gateway.name}}, {u"networks"_s, access.networks}},
             u"I8"_s,
             u"doc-strongswan"_s});
    };
    QList<SnippetLine> lines{guard(u"remote-open-device"_s)};
    if (access.gateway.addresses.isEmpty())
        lines.append(guard(u"remote-open-name"_s));
    lines.append(timedUndo(task, u"way-back-remote"_s));
    return lines;
}

/// Addresses for devices are given to the script: the plan has no place for them.
QList<SnippetLine> gatewayApply(const Task &task, const RemoteAccess &access)
{
    QList<SnippetLine> lines = scriptHead();
    if (access.policy.usesPsk)
        lines += secretLines(task, access.policy);
    lines.append(line(u"install -d -m 0700 /etc/swanctl/safeconduct"_s));
    const QList<Pool> pools = poolsOf(access);
    for (qsizetype i = 0; i < pools.size(); ++i) {
        const QString form = pools.at(i).isIpv6 ? u"[0-9a-fA-F:]+/[0-9]+"_s : u"[0-9.]+/[0-9]+"_s;
        lines +=
            {line(u"[[ ${%1-} =~ ^%2$ ]]"_s.arg(i + 1).arg(form), i == 0 ? why(u"remote-pool-given"_s) : Because{}),
             line(u"printf 'addrs = %s\\n' \"$%1\" > %2"_s.arg(i + 1).arg(pools.at(i).place))};
    }
    lines.append(line(u"swanctl --load-all"_s, why(u"load"_s, {}, u"measured-debian"_s)));
    return lines;
}

QList<SnippetLine> gatewayVerify(const RemoteAccess &access)
{
    return {line(u"#!/bin/bash"_s), line(u"swanctl --list-conns"_s, why(u"remote-verify-conns"_s)),
            line(u"swanctl --list-pools --leases"_s, why(u"remote-verify-leases"_s)),
            line(u"swanctl --list-sas"_s, why(u"remote-verify-sas"_s, {{u"name"_s, {access.policy.name}}}))};
}

QString filesOf(const RemoteAccess &access, bool isGateway)
{
    QString files = connectionPlace(access.policy);
    if (access.policy.usesPsk)
        files += u' ' + secretPlace(access.policy);
    for (const auto pools = isGateway ? poolsOf(access) : QList<Pool>(); const Pool &pool : pools)
        files += u' ' + pool.place;
    return files;
}

QList<SnippetLine> undoLines(const RemoteAccess &access, bool isGateway)
{
    QList<SnippetLine> lines = scriptHead();
    lines += {line(u"rm -f "_s + filesOf(access, isGateway), why(u"remote-undo"_s, {}, u"measured-debian"_s)),
              line(u"swanctl --load-all"_s)};
    const QStringList names = isGateway ? connectionNames(access) : QStringList{access.policy.name};
    for (const QString &name : names)
        lines.append(line(u"swanctl --terminate --ike %1 || true"_s.arg(name)));
    return lines;
}

QList<SnippetLine> deviceApply(const Task &task, const RemoteAccess &access)
{
    QList<SnippetLine> lines = scriptHead();
    if (access.policy.usesPsk)
        lines += secretLines(task, access.policy);
    lines.append(line(u"swanctl --load-all"_s, why(u"load"_s, {}, u"measured-debian"_s)));
    return lines;
}

QList<SnippetLine> deviceVerify(const RemoteAccess &access)
{
    const TextValues values{{u"name"_s, {access.policy.name}}, {u"peer"_s, {access.gateway.name}}};
    const QString &name = access.policy.name;
    return {line(u"#!/bin/bash"_s),
            line(u"swanctl --list-sas --ike "_s + name, why(u"verify-installed"_s, values, u"measured-debian"_s)),
            line(u"swanctl --rekey --child %1; sleep 2; swanctl --list-sas --ike %1"_s.arg(name),
                 why(u"verify-rekey"_s, values, u"measured-debian"_s))};
}

Snippet begun(const Task &task, const RemoteAccess &access, const QString &title, const TextValues &values)
{
    Snippet snippet = snippetFor(task, u"strongswan"_s, {u"snippet.strongswan.title."_s + title, values});
    if (task.product.product != "strongswan"_L1)
        snippet.version.clear(); // the version is that of the operating system
    if (access.policy.isMixed)
        snippet.remarks.append({u"snippet.strongswan.remark.mixed"_s, {{u"peer"_s, {shownName(*task.peer)}}}});
    if (!access.policy.withoutAddresses.isEmpty())
        snippet.remarks.append(
            {u"snippet.strongswan.remark.networks"_s, {{u"networks"_s, access.policy.withoutAddresses}}});
    remarkPolicy(snippet, task, access.policy);
    return snippet;
}

void judge(const Task &task, const RemoteAccess &access, Snippet &snippet)
{
    QStringList forms{access.policy.usesPsk ? u"remote-psk"_s : u"remote-certificate"_s};
    if (task.place == Place::Gateway && takesEap(access))
        forms.append(u"remote-eap-tls"_s);
    snippet.badge = task.proofs->badge(snippet.target, forms, snippet.version);
}

Snippet gatewaySnippet(const Task &task, const RemoteAccess &access)
{
    const TextValues names{{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}};
    Snippet snippet = begun(task, access, u"remote-gateway"_s, names);
    snippet.files = {script(Step::Prerequisites, gatewayPrerequisites(task, access)),
                     configurationFile(connectionPlace(access.policy), u"swanctl"_s, gatewayFile(access)),
                     script(Step::Apply, gatewayApply(task, access)), script(Step::Verify, gatewayVerify(access)),
                     script(Step::Undo, undoLines(access, true))};
    if (access.policy.usesPsk && access.devices.size() != 1)
        snippet.remarks.append({u"snippet.strongswan.remark.group-key"_s, names});
    if (!access.policy.usesPsk && access.devices.isEmpty())
        snippet.remarks.append({u"snippet.strongswan.remark.any-certificate"_s, names});
    if (access.hasMoreGateways)
        snippet.remarks.append({u"snippet.strongswan.remark.more-gateways"_s, {{u"host"_s, {access.gateway.name}}}});
    judge(task, access, snippet);
    return snippet;
}

Snippet deviceSnippet(const Task &task, const RemoteAccess &access, const End &device)
{
    Snippet snippet =
        begun(task, access, u"remote-device"_s, {{u"system"_s, {device.name}}, {u"peer"_s, {shownName(*task.peer)}}});
    QList<SnippetLine> prerequisites = scriptHead();
    prerequisites += {packagesLine(task), proofLine(task, access.policy, device)};
    prerequisites += deviceGuard(task, access, device);
    snippet.files = {script(Step::Prerequisites, prerequisites),
                     configurationFile(connectionPlace(access.policy), u"swanctl"_s, deviceFile(access, device)),
                     script(Step::Apply, deviceApply(task, access)), script(Step::Verify, deviceVerify(access)),
                     script(Step::Undo, undoLines(access, false))};
    judge(task, access, snippet);
    return snippet;
}

} // namespace

Results<void> makeRemoteAccess(const Task &task, Snippets &made)
{
    const Results<std::optional<RemoteAccess>> access = remoteAccessOf(task, ProposalSpelling::Strongswan, made);
    if (!access)
        return std::unexpected(access.error());
    const std::optional<RemoteAccess> &found = *access;
    if (!found)
        return {};
    if (task.place == Place::Gateway) {
        made.snippets.append(gatewaySnippet(task, *found));
        return {};
    }
    for (const End &device : found->devices)
        made.snippets.append(deviceSnippet(task, *found, device));
    return {};
}

} // namespace safeconduct::strongswan
