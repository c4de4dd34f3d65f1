// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/nginx/directive.h"
#include "app/snippets/nginx/relay.h"

namespace safeconduct::nginx {

/// The `mail` block: IMAP, POP3 and submission, where logins in cleartext are refused unless all decisions allow them.
QList<Directive> mailDirectives(const Task &task, const Relay &relay);

/// The server on loopback that nginx's mail module asks where to go on: always to the one server behind, which checks the password.
QList<Directive> mailRouteDirectives(const Relay &relay);

} // namespace safeconduct::nginx
