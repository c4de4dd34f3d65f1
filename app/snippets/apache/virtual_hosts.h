// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/apache/directive.h"
#include "app/snippets/web_site.h"

namespace safeconduct::apache {

/// The whole file of a reverse proxy: one virtual host that refuses unknown names, one that redirects, and the site.
QList<Directive> virtualHosts(const Task &task, const WebSite &site);

} // namespace safeconduct::apache
