// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/directories.h"

namespace safeconduct::exchange {

/// The parameters of a script that may be given `$ClientName`, the name by which clients reach the server.
extern const powershell::Code clientNameParameters;

/// What Exchange tells clients leads over HTTPS; given `$ClientName`, to that name: addresses of directories by the path they have,
/// host names of Outlook Anywhere, where computers of the domain find Autodiscover.
void useClientName(const Directory &directory, const Release &release, ServerScripts &scripts);

} // namespace safeconduct::exchange
