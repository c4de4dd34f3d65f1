// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::haproxy {

/// Whether HAProxy passes the task's connection on by its port: mail that is no HTTP, or anything whose TLS goes through.
bool isByPort(const Task &task);

/// Appends the snippet of a proxy in `mode tcp`, or why there is none.
Results<void> makeTcp(const Task &task, Snippets &made);

} // namespace safeconduct::haproxy
