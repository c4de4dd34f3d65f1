// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// Site gateways of role gateway by the networks they stand in, in the plan's order.
using GatewaysByNetwork = QHash<QString, QList<const SystemView *>>;

/// Which systems of `via` end TLS, in the order of the path, with the segments between which their legs run.
QList<Proxy> proxiesOf(const ConnectionView &view);

/// Which tunnels can run on the path (facts path.siteToSite and path.hostToSite say the conditions).
Tunnels tunnelsOf(const ConnectionView &view, const GatewaysByNetwork &gateways);

/// What each kind of network part covers here; looks at the tunnels found before.
void addShapes(ConnectionView &view);

/// The first and the last network of the path are the same or stand at the same site.
bool isOneSite(const ConnectionView &view);

} // namespace safeconduct
