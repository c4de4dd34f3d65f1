// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/interop/sandbox.h"
#include "tests/interop/test_authority.h"
#include "tests/interop/tested_release.h"

#include <memory>
#include <optional>

namespace safeconduct::test {

/// Addresses of hosts that exchange mail.
struct MailHosts {
    QString own; ///< mx.example.org
    QString bank; ///< mx.bank.example
    QString elsewhere; ///< other.example
};

/// Gives the present network these addresses and each host its certificate; `untrusted` is one for the bank's name by nobody who is
/// trusted. What went wrong, or empty.
QString makeMailHosts(Sandbox &sandbox, TestAuthority &authority, const MailHosts &hosts);

/// Dovecot's configuration, below \a folder, as a service that knows one password for everybody: `secret`, asked for at auth-client.
QString passwordService(const QString &folder);

/// A Postfix in a sandbox of its own, with the tree's stock files and a name; what it is told about TLS comes from a snippet or a test.
class MailServer {
public:
    /// \a host is certified by \a authority's sandbox: several servers share its folders.
    MailServer(QString host, QString address);

    /// Copies the authority's files of \a other and prepares /etc/postfix. False with the reason in said().
    bool prepare(const Sandbox &other);
    /// Starts Postfix with \a parameters besides the base ones and an empty queue, then runs \a apply, which ends in a reload, in the
    /// same machine. It takes mail for its host and domain as soon as isUp(). \a entering: what begins the command that runs it, where
    /// that is to be in another network.
    void start(const QStringList &parameters, const QString &apply = {},
               const QString &entering = QStringLiteral("exec"));
    bool isUp();
    QString log();
    QString said() const { return m_said; }
    Sandbox &sandbox() { return m_sandbox; }
    void stop() { m_daemon.reset(); }
    /// Hands in a message to \a recipient from within.
    Finished send(const QString &recipient);

private:
    QString m_host;
    QString m_address;
    QString m_said;
    bool m_isReloading = false;
    Sandbox m_sandbox{testedRelease()};
    std::optional<Daemon> m_daemon;
};

} // namespace safeconduct::test
