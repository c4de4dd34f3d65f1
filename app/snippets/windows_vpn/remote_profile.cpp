// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/windows_vpn/remote_profile.h"

#include "app/snippets/ipsec/remote_access.h"
#include "app/snippets/omissions.h"
#include "app/snippets/pair_name.h"
#include "app/snippets/plan_value.h"

#include <algorithm>

namespace safeconduct::windows_vpn {

using namespace Qt::StringLiterals;

namespace {

/// A group in the words of firewall rules, of `-DHGroup` and of `-PfsGroup`.
struct GroupWords {
    QLatin1StringView rule;
    QLatin1StringView exchange;
    QLatin1StringView renewal;
};
constexpr std::array<GroupWords, 3> groups{GroupWords{"DH20"_L1, "ECP384"_L1, "ECP384"_L1},
                                           GroupWords{"DH19"_L1, "ECP256"_L1, "ECP256"_L1},
                                           GroupWords{"DH14"_L1, "Group14"_L1, "PFS2048"_L1}};

QString cipherWord(const QString &rule)
{
    return rule == "AESGCM256"_L1 ? u"GCMAES256"_s : rule == "AESGCM128"_L1 ? u"GCMAES128"_s : QString();
}

void takeExchange(Suite &suite, const IpsecPolicy &policy)
{
    for (const auto proposals = policy.windowsProposals(); const WindowsProposal &proposal : proposals) {
        const auto group = std::ranges::find(groups, proposal.keyExchange, &GroupWords::rule);
        if (group == groups.end())
            continue;
        suite.encryption = proposal.encryption;
        suite.integrity = proposal.hash;
        suite.group = group->exchange;
        return;
    }
}

void takePackets(Suite &suite, const IpsecPolicy &policy)
{
    for (const auto proposals = policy.windowsProposals(); const WindowsProposal &proposal : proposals) {
        const QString cipher = cipherWord(proposal.encryption);
        const auto group = std::ranges::find(groups, proposal.perfectForwardSecrecyGroup, &GroupWords::rule);
        if (cipher.isEmpty() || group == groups.end())
            continue;
        suite.cipher = cipher;
        suite.authentication = cipher;
        suite.forwardSecrecy = group->renewal;
        return;
    }
}

} // namespace

std::optional<Suite> suiteOf(const Profile &profile)
{
    Suite suite;
    if (profile.ike)
        takeExchange(suite, *profile.ike);
    if (profile.esp)
        takePackets(suite, *profile.esp);
    return suite.group.isEmpty() || suite.cipher.isEmpty() ? std::nullopt : std::optional(suite);
}

Results<std::optional<RemoteProfile>> remoteProfileOf(const Task &task, Snippets &made)
{
    Values values;
    RemoteProfile remote;
    remote.networks = ipsec::networksReached(task, u"ipsec-host-site"_s, remote.withoutAddresses, values);
    for (const System *system : {task.system, task.peer})
        values.take(identifier(system->id, pointerTo(*task.plan, *system) + u"/id"_s));
    if (!task.peer->hosts.isEmpty())
        remote.server = ipsec::endFor(task, *task.peer, 0, values).name;
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    if (ipsec::lacksHosts(task, {task.peer}, made)
        || ipsec::lacksNetworks(task, remote.networks, remote.withoutAddresses, made))
        return std::optional<RemoteProfile>();
    const Profile *profile = task.knowledge->speakingOnIpsec(*task.profile);
    const std::optional<Suite> suite = profile ? suiteOf(*profile) : std::nullopt;
    if (!suite) {
        made.omissions.append(omission(task, u"windows-vpn-no-policy"_s, {{u"profile"_s, {task.profile->title}}}));
        return std::optional<RemoteProfile>();
    }
    remote.name = u"safeconduct-"_s + pairName(*task.plan, *task.system, *task.peer);
    remote.suite = *suite;
    remote.policyTitle = profile->title;
    remote.isSilent = profile != task.profile;
    return remote;
}

} // namespace safeconduct::windows_vpn
