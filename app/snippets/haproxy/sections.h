// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/haproxy/statement.h"
#include "app/snippets/web_site.h"

namespace safeconduct::haproxy {

/// A frontend for the clients and a backend for each system behind.
QList<Section> sectionsFor(const Task &task, const WebSite &site);

} // namespace safeconduct::haproxy
