// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"
#include "app/snippets/tls_policy.h"

#include <QList>

namespace safeconduct::nginx {

/// How nginx passes on what is not HTTP.
enum class RelayKind {
    Mail, ///< speaks IMAP, POP3 or SMTP itself, ends TLS, and goes on in cleartext: that module has no TLS behind
    Stream, ///< ends TLS from the first byte and knows nothing of what runs in it
    PassThrough, ///< leaves TLS as it is
};

/// One service that leads through nginx, for all decided connections that use it. Names and addresses are checked.
struct RelayedService {
    const Connection *connection = nullptr; ///< the first of them in the plan's order
    const Service *service = nullptr;
    const System *behind = nullptr;
    QList<Option> options;
    QStringList ends; ///< addresses of the hosts behind
    QString name; ///< in the certificates behind
    QString group; ///< name of the group of servers behind

    bool isOpen() const; ///< all may go without TLS
    bool isMutual() const; ///< all show a certificate
    /// Ports with TLS from the first byte; where the service has none, those that go on to TLS by STARTTLS.
    QList<int> tlsPorts() const;
    /// The port without TLS, or 0.
    int cleartextPort() const;
};

/// All services of one kind that lead through one nginx.
struct Relay {
    RelayKind kind = RelayKind::Stream;
    QString host; ///< our own name
    QList<RelayedService> services;
    bool goesOnWithTls = true; ///< streams: false where nginx only takes TLS off
    TlsPolicy policy;

    const RelayedService *leadingTo(const Service &service) const;
};

/// The protocol's name in nginx's mail module; empty where it has none.
QString mailProtocol(const Service &service);

RelayKind relayKind(const Task &task);

/// The first system of which configuration must name a host and the plan does not, or null. For mail: of which an address is missing.
const System *systemWithoutPlace(const Task &task, RelayKind kind);

/// Needs a place of every system: see systemWithoutPlace().
Results<Relay> relayFor(const Task &task, RelayKind kind);

} // namespace safeconduct::nginx
