// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/server_scripts.h"

namespace safeconduct::exchange {

/// The certificate of an Exchange server for all its services of the plan: asked for, put in, checked, taken back. One snippet a
/// system, whichever of its connections asks for it.
Results<void> serverCertificate(const Server &server, Snippets &made);

} // namespace safeconduct::exchange
