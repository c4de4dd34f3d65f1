// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_memory.h"

#include <algorithm>

namespace safeconduct {

namespace {

/// What other connections, and the advice on systems they share, look at.
Connection seenByOthers(Connection connection)
{
    connection.name.clear();
    connection.users.reset();
    connection.messagesPerDay.reset();
    connection.protectedShare.reset();
    return connection;
}

/// Without what no connection's advice looks at.
Plan around(Plan plan)
{
    plan.title.clear();
    plan.organisation.clear();
    plan.note.clear();
    plan.connections.clear();
    return plan;
}

} // namespace

bool AdviceMemory::isOf(const Knowledge &knowledge, const AdviceSettings &asked) const
{
    return knowledgeSha256 == knowledge.sha256 && settings.asOf == asked.asOf && settings.seed == asked.seed
        && settings.detail == asked.detail && settings.onlyConnection == asked.onlyConnection
        && settings.withPortfolio == asked.withPortfolio && settings.withRobustness == asked.withRobustness;
}

const Robustness *AdviceMemory::robustnessOf(const QString &connection, const RobustnessQuestion &question) const
{
    const auto found = robustness.constFind(connection);
    return found != robustness.cend() && found->question == question ? &found->answer : nullptr;
}

QSet<QString> stillKnown(const AdviceMemory &memory, const Plan &plan)
{
    const bool isAboutTheSame = around(memory.plan) == around(plan)
        && std::ranges::equal(memory.plan.connections, plan.connections, {}, seenByOthers, seenByOthers);
    QSet<QString> known;
    for (qsizetype index = 0; isAboutTheSame && index < plan.connections.size(); ++index) {
        const Connection &connection = plan.connections.at(index);
        if (connection == memory.plan.connections.at(index) && memory.connections.contains(connection.id))
            known.insert(connection.id);
    }
    return known;
}

} // namespace safeconduct
