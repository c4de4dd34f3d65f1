// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Dovecot 2.3 and 2.4 for IMAP, POP3, ManageSieve and LMTP: one file in conf.d that follows from all decided connections of the
/// system. The two generations refuse each other's names, so the plan's version decides.
Dialect dovecotDialect();

} // namespace safeconduct
