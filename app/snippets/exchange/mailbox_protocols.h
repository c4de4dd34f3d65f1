// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/server_scripts.h"

namespace safeconduct::exchange {

/// POP3 or IMAP4 with a login only after TLS, its services started with the server.
Results<void> requireTlsForMailbox(const Server &server, Snippets &made);

/// POP3 or IMAP4 switched off for good: rule C6.
Results<void> switchOffMailbox(const Server &server, Snippets &made);

} // namespace safeconduct::exchange
