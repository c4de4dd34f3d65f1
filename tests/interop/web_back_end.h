// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/interop/sandbox.h"
#include "tests/interop/test_authority.h"

#include <memory>
#include <optional>

namespace safeconduct::test {

/// What proxies of web servers are tried with: their own host mail.example.org at 192.0.2.30, certificates, and a web server on a
/// host of its own that stands for Exchange.
class WebBackEnd {
public:
    explicit WebBackEnd(Sandbox &sandbox);
    /// What went wrong while hosts and certificates were made, or empty.
    QString obstacle() const { return m_obstacle; }

    /// Starts the web server at 10.1.2.10, port 80 in cleartext, port 443 with the certificate named \a certificate (ex.example.org, mail.example.org,
    /// other.example.org, untrusted-ex and untrusted-mail by nobody who is trusted). It answers "from behind PATH". A test fails where
    /// it does not come up.
    void start(const QString &certificate);
    bool isUp() const;
    QString output() { return m_daemon ? m_daemon->output() : QString(); }
    void stop() { m_daemon.reset(); }

    Finished ask(const QString &options);
    Sandbox &sandbox() { return m_sandbox; }
    /// The status that `curl` gets with \a options.
    QString statusOf(const QString &options);
    Finished handshake(const QString &options);

private:
    Sandbox &m_sandbox;
    std::unique_ptr<TestAuthority> m_authority;
    std::optional<Daemon> m_daemon;
    QString m_obstacle;
};

/// The file \a name of \a snippet as a script in the sandbox, with `systemctl` replaced by one that only says what it was told; its
/// path.
QString scriptIn(Sandbox &sandbox, const Snippet &snippet, const QString &name);

} // namespace safeconduct::test
