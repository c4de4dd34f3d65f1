// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/interop/sandbox.h"

#include <optional>

namespace safeconduct::test {

/// A Dovecot on a host of its own, imap.example.org at 10.1.2.20, which proxies of mail are tried with. It takes the password `secret`
/// of everybody.
class MailBackEnd {
public:
    /// \a sandbox has the certificates (see WebBackEnd).
    explicit MailBackEnd(Sandbox &sandbox);

    /// IMAP and POP3 with TLS by the certificate named \a certificate at 993 and 995, in cleartext or with STARTTLS at 143 and 110. A
    /// test fails where it does not come up.
    void start(const QString &certificate);
    bool isUp() const;
    void stop() { m_daemon.reset(); }

    /// A login over TLS with \a password at port 993 of 192.0.2.30, with more \a options of `openssl s_client`.
    Finished login(const QString &password, const QString &options = {});
    /// A handshake with the same port and nothing more.
    Finished handshake(const QString &options);

private:
    Sandbox &m_sandbox;
    std::optional<Daemon> m_daemon;
};

} // namespace safeconduct::test
