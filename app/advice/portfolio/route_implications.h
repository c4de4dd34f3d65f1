// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"
#include "app/advice/portfolio/priced_connection.h"

namespace safeconduct {

/// Rule I6 between choices: IPsec alone on one leg of the mail routing is complete only where the legs of every other host
/// on the routes that is open today are encrypted by force. So an option that the rule calls incomplete is taken only
/// together with such options there. Where a leg has none that may be recommended, nothing is demanded of it: the finding
/// stays, and says what is missing.
QList<ChoiceImplication> routeImplications(const Deployment &deployment, const QList<PricedConnection> &connections);

} // namespace safeconduct
