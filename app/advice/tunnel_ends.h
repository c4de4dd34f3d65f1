// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// The gateways among the ends of a network part.
QList<const SystemView *> gatewaysOf(const NetworkShape &shape);

/// Pairs of hosts that two systems make: n · m, or n · (n − 1) / 2 where both are the same system.
double hostPairs(const SystemView &one, const SystemView &other);

/// Keys that a preshared-key part needs here: one for each pair of its ends; for remote access one a host.
double keyPairs(const PartView &part, const ConnectionView &view);

/// Windows takes preshared keys with IKEv1 only.
bool usesPskOnWindows(const PartView &part, const ConnectionView &view);

/// `none`, `ikev1` or `ikev2`: the weakest over the ends of the association.
QString weakestIke(const PartView &part, const ConnectionView &view);

} // namespace safeconduct
