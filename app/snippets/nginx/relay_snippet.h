// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::nginx {

/// Whether nginx passes the task's connection on by its mail or stream module.
bool isRelayed(const Task &task);

/// Appends the snippet of a mail or stream proxy, or why there is none.
Results<void> makeRelay(const Task &task, Snippets &made);

} // namespace safeconduct::nginx
