// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/server_scripts.h"

namespace safeconduct::exchange {

/// After a renewal: connectors that name the earlier certificate name the new one (rule N11). Undo and verify are added to \a scripts,
/// the step itself comes back. Connectors name certificates from Exchange 2013 on.
powershell::Script renewConnectors(const Server &server, ServerScripts &scripts);

} // namespace safeconduct::exchange
