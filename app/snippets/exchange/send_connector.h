// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/server_scripts.h"

namespace safeconduct::exchange {

/// Mail that this server sends: to a smart host that the plan names, to a partner's domain, to anybody.
Results<void> sendByTls(const Server &server, Snippets &made);

/// Connectors between the organisation and its cloud tenant, which the vendor's wizard makes.
Results<void> checkHybrid(const Server &server, Snippets &made);

} // namespace safeconduct::exchange
