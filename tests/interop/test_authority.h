// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/interop/sandbox.h"

namespace safeconduct::test {

/// A certification authority in the sandbox: /etc/ssl/certs (with ca-certificates.crt, which holds it) and /etc/ssl/private are its
/// folders from then on, and /etc/hosts the names it has been asked for. False with the reason in \a said where openssl fails.
class TestAuthority {
public:
    explicit TestAuthority(Sandbox &sandbox);
    bool isMade() const { return m_isMade; }
    QString said() const { return m_said; }

    /// Key and chain of \a host where snippets expect them; the name then leads to \a address.
    bool certify(const QString &host, const QString &address);
    /// Key and certificate named \a name for \a host by nobody who is trusted.
    bool selfSign(const QString &name, const QString &host);

private:
    bool run(const QString &command);

    Sandbox &m_sandbox;
    bool m_isMade = false;
    QString m_said;
    QByteArray m_hosts;
};

} // namespace safeconduct::test
