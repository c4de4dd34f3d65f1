// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/nginx/directive.h"
#include "app/snippets/proxied.h"
#include "app/snippets/tls_policy.h"

namespace safeconduct::nginx {

/// Whether nginx on the task's system has what came with 1.19.4: `ssl_conf_command`, `ssl_reject_handshake`, `proxy_smtp_auth`. An
/// unnamed version is taken for one that has.
bool hasTlsCommands(const Task &task);

/// The port \a port of all addresses of both families; \a words follow, such as `ssl`.
QList<Directive> listening(int port, const QStringList &words = {});

/// Clients show a certificate of our own authority, for the reason \a why.
QList<Directive> clientCertificateDirectives(const Because &why);

/// TLS towards clients as it stands in a `server` block: protocols, suites, groups. They count for every name on the address only
/// where the default server says the same (G10).
QList<Directive> tlsDirectives(const Task &task, const TlsPolicy &policy);

/// `Strict-Transport-Security`, with the age that the profile names, or the first one that does.
QList<Directive> hstsDirectives(const Task &task);

/// TLS on to the systems behind, with their certificates checked; the name stands in each location. \a isLowered: one of them has
/// no TLS 1.3, so TLS 1.2 stays.
QList<Directive> backEndDirectives(const Task &task, bool isLowered);

/// Paths of Exchange by service, or everything. Without backslashes: nginx resolves `..` between slashes, Windows behind it between
/// backslashes too.
QString locationFor(const Service &service);

} // namespace safeconduct::nginx
