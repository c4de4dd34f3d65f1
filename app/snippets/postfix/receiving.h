// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::postfix {

/// Mail from other servers on port 25. There is one level for all who deliver: `encrypt` only where every connection of the plan
/// that delivers here is decided so; otherwise `may`, and who must not deliver in cleartext is refused by his address.
Results<void> makeReceiving(const Task &task, Snippets &made);

} // namespace safeconduct::postfix
