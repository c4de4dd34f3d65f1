// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"

namespace safeconduct {

/// Where in a plan an id stands, so that passes over tens of thousands of connections stay linear. Valid as long as the
/// plan it was made from lives and does not change. Where an id stands twice, the first one counts, as in `Plan`.
class PlanIndex {
public:
    explicit PlanIndex(const Plan &plan);
    explicit PlanIndex(Plan &&plan) = delete; // would outlive it

    /// Null where there is none.
    const Network *network(const QString &id) const { return m_networks.value(id); }
    const System *system(const QString &id) const { return m_systems.value(id); }
    const Information *informationOf(const QString &id) const { return m_information.value(id); }
    const Connection *connection(const QString &id) const { return m_connections.value(id); }

private:
    QHash<QString, const Network *> m_networks;
    QHash<QString, const System *> m_systems;
    QHash<QString, const Information *> m_information;
    QHash<QString, const Connection *> m_connections;
};

} // namespace safeconduct
