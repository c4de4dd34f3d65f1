// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::postfix {

/// Mail from users, applications and devices on 587 (STARTTLS) and 465 (TLS from the first byte). Both services share what all
/// decided connections allow: encryption is forced unless one of them is decided to go without.
Results<void> makeSubmission(const Task &task, Snippets &made);

/// Closes both ports.
Results<void> makeSubmissionOff(const Task &task, Snippets &made);

} // namespace safeconduct::postfix
