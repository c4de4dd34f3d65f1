// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/haproxy/statement.h"
#include "app/snippets/web_site.h"

namespace safeconduct::haproxy {

/// Certificate, chain and key in one file, as HAProxy wants them; in a folder that only root reads.
QString bundleFile(const QString &host);

/// Whether this HAProxy can be told the groups towards a server behind (from 2.9 on); an unnamed version is taken for one that
/// would not start with them.
bool choosesGroupsBehind(const Task &task);

/// A frontend for the clients and a backend for each system behind.
QList<Section> sectionsFor(const Task &task, const WebSite &site);

} // namespace safeconduct::haproxy
