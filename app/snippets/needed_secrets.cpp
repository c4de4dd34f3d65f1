// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/needed_secrets.h"

#include "app/snippets/pair_name.h"
#include "app/snippets/tasks.h"
#include "app/snippets/way.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// WireGuard between sites has a preshared key beside its own: what an eavesdropper keeps stays closed to quantum computers too.
bool usesPsk(const Task &task)
{
    if (task.layer != Layer::Network)
        return false;
    if (task.option.network == "vpn-wireguard"_L1)
        return !vpnEnds(*task.plan, *task.connection, u"wireguard"_s, *task.knowledge).isFromDevice;
    return task.option.network.endsWith("-psk"_L1);
}

void add(QList<NeededSecret> &secrets, const Task &task)
{
    const QString file = pairSecretFile(*task.plan, *task.system, *task.peer);
    auto secret = std::ranges::find(secrets, file, &NeededSecret::file);
    if (secret == secrets.end()) {
        secrets.append({file, task.system->id, task.peer->id, {}});
        secret = secrets.end() - 1;
    }
    if (!secret->connections.contains(task.connection->id))
        secret->connections.append(task.connection->id);
}

} // namespace

Results<QList<NeededSecret>> neededSecrets(const Plan &plan, const Knowledge &knowledge,
                                           const QHash<QString, QString> &choices)
{
    const Results<QList<Chosen>> chosen = chosenConnections(plan, knowledge, choices);
    if (!chosen)
        return std::unexpected(chosen.error());
    Task common;
    common.plan = &plan;
    common.knowledge = &knowledge;
    common.chosen = &*chosen;
    QList<NeededSecret> secrets;
    Snippets untold; // what nobody configures needs no key either
    for (const Chosen &choice : *chosen) {
        for (const auto tasks = tasksFor(choice, common, untold); const Task &task : tasks) {
            if (usesPsk(task))
                add(secrets, task);
        }
    }
    return secrets;
}

} // namespace safeconduct
