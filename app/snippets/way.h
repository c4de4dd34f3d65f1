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

/// Whether anything on the system has the \a value of \a capability.
bool hasAbility(const System &system, const QString &capability, const QString &value, const Knowledge &knowledge);

/// Systems of `via` that end TLS, in their order: what the owner says goes before the product's entry.
QList<const System *> endingProxies(const Plan &plan, const Connection &connection, const Knowledge &knowledge);

/// How \a system deals with TLS that reaches it: `offload`, `bridge-same-certificate`, `bridge-other-certificate`, `passthrough`; empty
/// where nothing is known. What the owner says goes before the product's entry.
QString tlsTerminationOf(const System &system, const Knowledge &knowledge);

/// Systems of `via` that are known to pass TLS on without ending it.
QList<const System *> relayingSystems(const Plan &plan, const Connection &connection, const Knowledge &knowledge);

/// The next system behind \a system, which stands in `via`, that ends TLS; null where the plan names none.
const System *nextEnding(const Plan &plan, const Connection &connection, const System &system,
                         const Knowledge &knowledge);

/// The system that signs and encrypts for people on this way: one of `via`, an end, or any other of the plan that can; null where
/// there is none.
const System *messageGateway(const Plan &plan, const Connection &connection, const Knowledge &knowledge);

/// The two ends of a tunnel between sites (fact `path.siteToSite`): a gateway that stands in the first network and in a later one
/// of the path, and one that stands in the last and in an earlier one. Null where there is none.
struct TunnelGateways {
    const System *near = nullptr; ///< at the site of the connection's `from`
    const System *far = nullptr; ///< at the site of the connection's `to`
    friend bool operator==(const TunnelGateways &, const TunnelGateways &) = default;
};
TunnelGateways tunnelGateways(const Plan &plan, const Connection &connection, const Knowledge &knowledge);

/// The two ends of another VPN than IPsec, as the advice takes its shape: from the device itself where it can, else between the
/// sites. Null where a gateway is missing.
struct VpnEnds {
    const System *near = nullptr; ///< the device, or the gateway at its site
    const System *far = nullptr; ///< the gateway at the site of the connection's `to`
    bool isFromDevice = false;
};
VpnEnds vpnEnds(const Plan &plan, const Connection &connection, const QString &capability, const Knowledge &knowledge);

/// Networks of the plan that lie behind a tunnel's gateway: the connection's first (last) network.
const Network *nearNetwork(const Plan &plan, const Connection &connection);
const Network *farNetwork(const Plan &plan, const Connection &connection);

} // namespace safeconduct
