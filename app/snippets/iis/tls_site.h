// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"
#include "app/snippets/powershell/value.h"

namespace safeconduct::iis {

/// What Extended Protection of Windows logins is to be.
enum class TokenChecking {
    Left, ///< nobody logs in so, TLS is not demanded, or something ends it before the server
    Allow, ///< programs: those that can do it
    Require, ///< browsers only
};

/// What all decided HTTP connections to one server ask of its site, and what this server can. A site has these settings once, so the
/// snippets of two connections never contradict each other.
struct TlsSite {
    QList<powershell::Literal> hosts; ///< the system's, each checked
    bool isMutual = false; ///< every one shows a certificate
    bool staysAtTls12 =
        false; ///< at this site: IIS asks for certificates after the handshake, which TLS 1.3 has no way for
    int strictSeconds = 0; ///< of strict transport security; 0: this Windows' IIS has none (ms-iis-hsts)
    TokenChecking tokenChecking = TokenChecking::Left;
    QStringList unforced = {}; ///< names of the connections that keep TLS from being demanded

    /// Whether every connection is decided to be encrypted.
    bool isForced() const { return unforced.isEmpty(); }
};

/// Needs a name for at least one host.
TlsSite tlsSiteFor(const Task &task, const QList<powershell::Literal> &hosts);

/// Whether clients must show certificates although the profile offers nothing but TLS 1.3, where this IIS cannot ask for them.
bool cannotAskForCertificates(const Task &task, const TlsSite &site);

/// The first connection on which a client logs in by Windows through something that ends TLS before the server; null: none.
const Connection *windowsLoginThroughProxy(const Task &task);

} // namespace safeconduct::iis
