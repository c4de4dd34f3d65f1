// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/apache/directive.h"
#include "app/snippets/web_site.h"

namespace safeconduct::apache {

/// TLS towards clients as it stands in a virtual host: switch, certificate of \a host, protocols, suites, groups.
QList<Directive> tlsDirectives(const Task &task, const QString &host, const TlsPolicy &policy);

/// `Strict-Transport-Security`, with the age that the profile names, or the first one that does.
QList<Directive> hstsDirectives(const Task &task);

/// Demands a certificate of every client.
QList<Directive> clientCertificateDirectives();

/// TLS on to the systems behind, with their certificates checked against the name that was asked for.
QList<Directive> behindDirectives(const Task &task, const WebSite &site);

} // namespace safeconduct::apache
