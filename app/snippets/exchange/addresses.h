// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/directories.h"

namespace safeconduct::exchange {

/// The parameters of a script that may be given `$ClientName`, the name by which clients reach the server.
extern const powershell::Code clientNameParameters;

/// Whether the directory tells clients an address of its own. Outlook Anywhere has host names instead, Autodiscover is found by name.
bool hasAddresses(const Directory &directory);

/// The addresses that Exchange tells clients lead over HTTPS; given `$ClientName`, to that name by the path they have.
void useHttpsAddresses(const Directory &directory, ServerScripts &scripts);

} // namespace safeconduct::exchange
