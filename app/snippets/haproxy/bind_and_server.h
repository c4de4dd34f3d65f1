// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/haproxy/statement.h"
#include "app/snippets/tls_policy.h"

namespace safeconduct::haproxy {

/// Certificate, chain and key in one file, as HAProxy wants them; in a folder that only root reads.
QString bundleFile(const QString &host);

/// Whether this HAProxy can be told the groups towards a server behind (from 2.9 on); an unnamed version is taken for one that
/// would not start with them.
bool choosesGroupsBehind(const Task &task);

/// TLS of clients that ends here.
struct Ending {
    QString where; ///< addresses with their port
    QString host; ///< whose certificate is shown
    TlsPolicy policy;
    bool needsName = true; ///< who sends another name than ours, or none, gets no handshake
    bool isMutual = false; ///< all show a certificate
};

/// The `bind` line of \a ending and why.
Statement bindTls(const Task &task, const Ending &ending);

/// What follows the address on a `server` line that goes on in TLS to \a behind, whose certificate must carry \a name, and why.
/// \a isLowered: some system behind has no TLS 1.3, so TLS 1.2 stays.
Statement serverTls(const Task &task, const System &behind, const QString &name, bool isLowered);

/// A `server` line for each of \a ends (address:port), with the words of \a tls, which are empty where it goes on without; of several
/// each is asked whether it is alive. \a name is as in serverTls().
QList<Statement> serverLines(const QStringList &ends, const Statement &tls, const QString &name);

} // namespace safeconduct::haproxy
