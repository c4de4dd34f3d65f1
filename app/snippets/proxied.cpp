// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/proxied.h"

#include "app/snippets/way.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

bool isHttp(const Connection &connection, const Knowledge &knowledge)
{
    return knowledge.services.value(connection.service).isHttp;
}

QList<Passage> passagesThrough(const Task &task)
{
    QList<Passage> passages;
    for (const Chosen &chosen : *task.chosen) {
        const Connection &connection = *chosen.connection;
        if (chosen.option.transport.isEmpty() || !isHttp(connection, *task.knowledge))
            continue;
        QList<const System *> stations = endingProxies(*task.plan, connection, *task.knowledge);
        stations.append(task.plan->system(connection.to));
        const qsizetype here = stations.indexOf(task.system);
        if (here >= 0 && here + 1 < stations.size() && stations.at(here + 1))
            passages.append({&connection, chosen.option, &*task.knowledge->services.constFind(connection.service),
                             stations.at(here + 1)});
    }
    return passages;
}

bool isOpen(const QList<Passage> &passages)
{
    return std::ranges::all_of(
        passages, [](const Passage &passage) { return passage.option.transport == "tls-opportunistic"_L1; });
}

bool isMutual(const QList<Passage> &passages)
{
    return std::ranges::all_of(passages,
                               [](const Passage &passage) { return passage.option.transport == "tls-mutual"_L1; });
}

} // namespace safeconduct
