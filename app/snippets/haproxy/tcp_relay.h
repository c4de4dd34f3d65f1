// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/relayed_service.h"
#include "app/snippets/tls_policy.h"

#include <QList>

namespace safeconduct::haproxy {

/// All services that lead through one HAProxy by their port (`mode tcp`): it ends TLS that begins with the first byte and knows
/// nothing of what runs in it, or leaves TLS as it is.
struct TcpRelay {
    bool endsTls = true; ///< false: TLS goes through
    bool goesOnWithTls = true; ///< in a TLS connection of its own; of no meaning where TLS goes through
    QString host; ///< our own name; may be empty where TLS goes through
    QList<RelayedService> services;
    TlsPolicy policy;
};

/// Whether the task's HAProxy ends TLS, by the plan or by what the product does else.
bool endsTlsHere(const Task &task);

/// The first system of which configuration must name a host and the plan does not, or null.
const System *systemWithoutName(const Task &task);

/// Needs a host of every system: see systemWithoutName().
Results<TcpRelay> relayFor(const Task &task);

} // namespace safeconduct::haproxy
