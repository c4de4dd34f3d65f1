// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/relayed_service.h"
#include "app/snippets/tls_policy.h"

#include <QList>

namespace safeconduct::nginx {

/// How nginx passes on what is not HTTP.
enum class RelayKind {
    Mail, ///< speaks IMAP, POP3 or SMTP itself, ends TLS, and goes on in cleartext: that module has no TLS behind
    Stream, ///< ends TLS from the first byte and knows nothing of what runs in it
    PassThrough, ///< leaves TLS as it is
};

/// All services of one kind that lead through one nginx.
struct Relay {
    RelayKind kind = RelayKind::Stream;
    QString host; ///< our own name
    QList<RelayedService> services;
    bool goesOnWithTls = true; ///< streams: false where nginx only takes TLS off
    TlsPolicy policy;
};

/// The protocol's name in nginx's mail module; empty where it has none.
QString mailProtocol(const Service &service);

RelayKind relayKind(const Task &task);

/// The first system of which configuration must name a host and the plan does not, or null. For mail: of which an address is missing.
const System *systemWithoutPlace(const Task &task, RelayKind kind);

/// Needs a place of every system: see systemWithoutPlace().
Results<Relay> relayFor(const Task &task, RelayKind kind);

} // namespace safeconduct::nginx
