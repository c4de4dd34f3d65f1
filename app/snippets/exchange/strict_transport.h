// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/server_scripts.h"

namespace safeconduct::exchange {

/// Whether IIS on the task's system knows strict transport security by itself: Windows Server 2019 and later (ms-iis-hsts).
bool hasStrictTransport(const Server &server);

/// Browsers keep to HTTPS for the site of the front end (rule T4). After a use of IIS in \a scripts.
void requireStrictTransport(const Server &server, ServerScripts &scripts);

} // namespace safeconduct::exchange
