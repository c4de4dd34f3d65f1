// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/windows_ipsec/association.h"

#include "app/snippets/pair_name.h"
#include "app/snippets/powershell/plan_hosts.h"

namespace safeconduct::windows_ipsec {

using namespace Qt::StringLiterals;

Results<Association> associationOf(const Task &task)
{
    const Results<QList<powershell::Literal>> local = powershell::hostAddresses(*task.plan, *task.system);
    const Results<QList<powershell::Literal>> remote = powershell::hostAddresses(*task.plan, *task.peer);
    Problems problems;
    for (const auto *addresses : {&local, &remote}) {
        if (!*addresses)
            problems.append(addresses->error());
    }
    if (!problems.isEmpty())
        return std::unexpected(problems);
    Association association{.name = u"safeconduct-"_s + pairName(*task.plan, *task.system, *task.peer),
                            .localAddresses = *local,
                            .remoteAddresses = *remote,
                            .usesPresharedKey = task.option.network.endsWith("-psk"_L1),
                            .ike = {},
                            .esp = {},
                            .policyTitle = {}};
    if (const Profile *profile = task.knowledge->speakingOnIpsec(*task.profile)) {
        Q_ASSERT(profile->ike && profile->esp); // what speakingOnIpsec() looks for
        association.ike = *profile->ike;
        association.esp = *profile->esp;
        association.policyTitle = profile->title;
        association.isSilent = profile != task.profile;
    }
    return association;
}

} // namespace safeconduct::windows_ipsec
