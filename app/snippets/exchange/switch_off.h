// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/server_scripts.h"

namespace safeconduct::exchange {

/// The connection's service is not needed: what switches it off, or says that there is nothing to switch off and checks that (C6).
Results<void> switchOff(const Server &server, Snippets &made);

} // namespace safeconduct::exchange
