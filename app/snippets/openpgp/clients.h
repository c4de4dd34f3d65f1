// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/client_steps.h"

namespace safeconduct::openpgp {

/// Every product of the knowledge that can do OpenPGP, with its steps or the reason why there are none.
const ClientSteps &openpgpClients();

} // namespace safeconduct::openpgp
