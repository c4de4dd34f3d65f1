// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/nginx/directive.h"
#include "app/snippets/web_site.h"

namespace safeconduct::nginx {

/// The whole file.
QList<Directive> siteDirectives(const Task &task, const WebSite &site);

/// The group \a name of servers: \a ends (address:port) of the system \a behind.
Directive upstream(const QString &name, const QStringList &ends, const System &behind);

/// Certificate and key of \a host.
QList<Directive> certificateDirectives(const QString &host);

} // namespace safeconduct::nginx
