// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::postfix {

/// Postfix as a client of other mail servers.
Results<void> makeSending(const Task &task, Snippets &made);

/// Postfix as a client of a mailbox server by LMTP.
Results<void> makeDelivering(const Task &task, Snippets &made);

} // namespace safeconduct::postfix
