// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"

#include <QString>

namespace safeconduct {

/// The name of the association between two systems, the same from either side: their ids in the plan's order, `gw1-gw2`. Files of
/// preshared keys (`safeconduct-cli secrets`) and connections of IPsec products bear it.
QString pairName(const Plan &plan, const System &one, const System &other);

/// The file in which `safeconduct-cli secrets` leaves the pair's key: one line of base64url, which both ends take as text.
QString pairSecretFile(const Plan &plan, const System &one, const System &other);

} // namespace safeconduct
