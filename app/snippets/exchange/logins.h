// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/directories.h"

namespace safeconduct::exchange {

/// What the logins of a virtual directory are to be.
enum class Logins {
    Unknown, ///< no connection of the plan logs in there: nothing is set
    Left, ///< what the plan's connections use cannot be set together, or is set up by a procedure of its own
    Checked, ///< looked at only: a list whose order differs
    Set,
};

/// The logins that the plan's connections use at the directory, and no other: rules N7 and N8. Connections that are switched off do
/// not count. Directories that a client uses along with others (EWS, OAB, Autodiscover) follow all of them.
Logins requireLogins(const Server &server, const Directory &directory, ServerScripts &scripts);

} // namespace safeconduct::exchange
