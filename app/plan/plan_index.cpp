// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_index.h"

namespace safeconduct {

namespace {

template<typename Entry>
QHash<QString, const Entry *> byId(const QList<Entry> &entries)
{
    QHash<QString, const Entry *> index;
    index.reserve(entries.size());
    for (const Entry &entry : entries) {
        if (!index.contains(entry.id))
            index.insert(entry.id, &entry);
    }
    return index;
}

} // namespace

PlanIndex::PlanIndex(const Plan &plan)
    : m_networks(byId(plan.networks))
    , m_systems(byId(plan.systems))
    , m_information(byId(plan.information))
    , m_connections(byId(plan.connections))
{
}

} // namespace safeconduct
