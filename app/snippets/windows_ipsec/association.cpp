// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/windows_ipsec/association.h"

#include "app/snippets/exchange/server_scripts.h"
#include "app/snippets/pair_name.h"

namespace safeconduct::windows_ipsec {

using namespace Qt::StringLiterals;

namespace {

const Profile *speaking(const Profile &profile, const Knowledge &knowledge)
{
    if (profile.ike && profile.esp)
        return &profile;
    for (const QString &id : profile.silentUse) {
        const auto other = knowledge.profiles.constFind(id);
        if (other != knowledge.profiles.constEnd() && other->ike && other->esp)
            return &*other;
    }
    return nullptr;
}

} // namespace

Results<Association> associationOf(const Task &task)
{
    const Results<QList<powershell::Literal>> local = exchange::hostAddresses(*task.plan, *task.system);
    const Results<QList<powershell::Literal>> remote = exchange::hostAddresses(*task.plan, *task.peer);
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
    if (const Profile *profile = speaking(*task.profile, *task.knowledge)) {
        Q_ASSERT(profile->ike && profile->esp); // what speaking() looks for
        association.ike = *profile->ike;
        association.esp = *profile->esp;
        association.policyTitle = profile->title;
        association.isSilent = profile != task.profile;
    }
    return association;
}

} // namespace safeconduct::windows_ipsec
