// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// stunnel for what cannot speak TLS by itself: before a server (TLS from the first byte on the service's own port), beside a client
/// (cleartext on loopback, TLS to the checked server), or as a proxy that takes TLS off. It has no STARTTLS here.
Dialect stunnelDialect();

} // namespace safeconduct
