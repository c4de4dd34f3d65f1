// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/nginx/directive.h"
#include "app/snippets/nginx/relay.h"

namespace safeconduct::nginx {

/// The `stream` block: ends TLS and goes on in TLS or in cleartext, or passes TLS on as it is.
QList<Directive> streamDirectives(const Task &task, const Relay &relay);

} // namespace safeconduct::nginx
