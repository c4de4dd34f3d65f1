// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/haproxy/statement.h"
#include "app/snippets/haproxy/tcp_relay.h"

namespace safeconduct::haproxy {

/// A frontend and a backend for each port, in `mode tcp`.
QList<Section> tcpSectionsFor(const Task &task, const TcpRelay &relay);

} // namespace safeconduct::haproxy
