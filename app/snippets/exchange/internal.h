// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/server_scripts.h"

namespace safeconduct::exchange {

/// Mail and proxied client traffic between servers of one organisation: the product encrypts by itself; checked, and one switch that
/// would stop it set back.
Results<void> checkInternalTransport(const Server &server, Snippets &made);

/// Replication in a database availability group, encrypted within a subnet too.
Results<void> encryptReplication(const Server &server, Snippets &made);

/// MAPI over RPC with encryption demanded (C1).
Results<void> encryptRpc(const Server &server, Snippets &made);

/// Remote PowerShell: nothing is changed, and why requiring TLS there would be wrong (T1).
Results<void> checkRemotePowerShell(const Server &server, Snippets &made);

} // namespace safeconduct::exchange
