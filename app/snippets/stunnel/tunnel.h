// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"
#include "app/snippets/tls_policy.h"

#include <optional>

namespace safeconduct::stunnel {

/// The ports of a service with TLS from the first byte and without TLS.
struct Ports {
    int tls = 0;
    int cleartext = 0;
};
/// Nothing where the service has not got both.
std::optional<Ports> portsOf(const Task &task);

/// One tunnel: what stunnel does with TLS for a program that has none.
struct Tunnel {
    QString name; ///< of its file and section
    bool isClient = false; ///< takes cleartext on loopback and goes on in TLS; else the other way round
    QString accept; ///< where it listens
    QString connect; ///< where it goes on
    QString host; ///< name in the certificate of the server
    QString ownHost; ///< our own certificate's, or empty where none is shown
    bool isVerified = true; ///< the other side's certificate counts
    TlsPolicy policy;
};

/// The whole file.
QList<SnippetLine> linesOf(const Task &task, const Tunnel &tunnel);

} // namespace safeconduct::stunnel
