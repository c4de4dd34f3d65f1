// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/wireguard/wireguard_dialect.h"

#include "app/snippets/way.h"
#include "app/snippets/wireguard/scripts.h"

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace wireguard;

namespace {

/// Linux of an age that has it in its kernel, or a system of which the plan says that WireGuard runs there.
bool fitsWireguard(const Task &task)
{
    return task.option.network == "vpn-wireguard"_L1
        && hasAbility(*task.system, u"wireguard"_s, u"yes"_s, *task.knowledge);
}

QString nameOf(Tunnel::End end)
{
    switch (end) {
    case Tunnel::End::Site:
        return u"site"_s;
    case Tunnel::End::Gateway:
        return u"gateway"_s;
    case Tunnel::End::Device:
        return u"device"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Results<void> makeWireguard(const Task &task, Snippets &made)
{
    const Results<std::optional<Tunnel>> found = tunnelOf(task, made);
    if (!found)
        return std::unexpected(found.error());
    const std::optional<Tunnel> &known = *found;
    if (!known)
        return {};
    const Tunnel &tunnel = *known;
    const TextValues names{{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}};
    Snippet snippet = snippetFor(task, u"wireguard"_s, {u"snippet.wireguard.title."_s + nameOf(tunnel.end), names});
    if (task.product.product != "wireguard"_L1)
        snippet.version.clear(); // the version is that of the operating system
    snippet.files = filesOf(task, tunnel);
    snippet.remarks.append({u"snippet.wireguard.remark.policy"_s, {{u"profile"_s, {task.profile->title}}}});
    snippet.remarks.append({u"snippet.wireguard.remark.keys"_s, names});
    if (tunnel.end != Tunnel::End::Site)
        snippet.remarks.append({u"snippet.wireguard.remark.addresses"_s, names});
    if (!tunnel.withoutAddresses.isEmpty())
        snippet.remarks.append({u"snippet.strongswan.remark.networks"_s, {{u"networks"_s, tunnel.withoutAddresses}}});
    snippet.badge = task.proofs->badge(snippet.target, {nameOf(tunnel.end)}); // written alike for every version
    made.snippets.append(snippet);
    return {};
}

} // namespace

Dialect wireguardDialect()
{
    return {u"wireguard"_s,
            Layer::Network,
            {u"wireguard"_s, u"debian"_s, u"ubuntu"_s, u"rhel"_s, u"almalinux"_s, u"sles"_s},
            fitsWireguard,
            makeWireguard};
}

} // namespace safeconduct
