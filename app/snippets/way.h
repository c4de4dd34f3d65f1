// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"

#include <QList>
#include <QString>

namespace safeconduct {

/// The best value of \a capability among the system's operating system and software, as products and versions are known; empty
/// where nothing is.
QString abilityOf(const System &system, const QString &capability, const Knowledge &knowledge);

/// Systems of `via` that end TLS, in their order: what the owner says goes before the product's entry.
QList<const System *> endingProxies(const Plan &plan, const Connection &connection, const Knowledge &knowledge);

/// The two ends of a tunnel between sites (fact `path.siteToSite`): a gateway that stands in the first network and in a later one
/// of the path, and one that stands in the last and in an earlier one. Null where there is none.
struct TunnelGateways {
    const System *near = nullptr; ///< at the site of the connection's `from`
    const System *far = nullptr; ///< at the site of the connection's `to`
    friend bool operator==(const TunnelGateways &, const TunnelGateways &) = default;
};
TunnelGateways tunnelGateways(const Plan &plan, const Connection &connection, const Knowledge &knowledge);

/// Networks of the plan that lie behind a tunnel's gateway: the connection's first (last) network.
const Network *nearNetwork(const Plan &plan, const Connection &connection);
const Network *farNetwork(const Plan &plan, const Connection &connection);

} // namespace safeconduct
