// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// WireGuard by wg-quick, between two gateways or from devices to a gateway. Private keys are made on their hosts and never leave
/// them; public keys are brought to the other end.
Dialect wireguardDialect();

} // namespace safeconduct
