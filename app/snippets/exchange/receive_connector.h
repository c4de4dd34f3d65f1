// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/server_scripts.h"

namespace safeconduct::exchange {

/// Mail that this server takes: from users (port 587), from devices and servers known by address, from anybody.
Results<void> receiveByTls(const Server &server, Snippets &made);

/// No mail from users over port 587 any more (C6).
Results<void> switchOffSubmission(const Server &server, Snippets &made);

} // namespace safeconduct::exchange
