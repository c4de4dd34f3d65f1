// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/interop/sandbox.h"

#include <optional>

namespace safeconduct::test {

/// The whole name space as one zone at 127.0.0.53, signed or not, and a resolver at 127.0.0.1 that checks signatures against its key.
class NameServers {
public:
    /// Runs them in \a sandbox, whose /etc/bind is theirs from then on.
    explicit NameServers(Sandbox &sandbox);

    /// Starts both with \a records (lines of a zone file, absolute names). What went wrong, or empty.
    QString serve(const QString &records, bool isSigned = true);
    void stop() { m_daemons.reset(); }

    /// Makes the resolver the one of \a sandbox, whose resolv.conf has the lines \a options beside. Without `options trust-ad` the
    /// system's library keeps from programs that signatures were checked, unless they ask for it themselves.
    static void useIn(Sandbox &sandbox, const QByteArray &options = {});

    /// Line of a zone (RFC 6698, 3 1 1): \a host's mail server at port 25 has the key of the certificate \a name in \a sandbox's
    /// /etc/ssl/certs. Made by other means than snippets take.
    static QString tlsaRecord(Sandbox &sandbox, const QString &host, const QString &name);

private:
    QString sign();

    Sandbox &m_sandbox;
    std::optional<Daemon> m_daemons;
};

} // namespace safeconduct::test
