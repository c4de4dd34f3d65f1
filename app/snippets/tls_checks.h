// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"
#include "app/snippets/tls_policy.h"

#include <QList>

namespace safeconduct {

/// Where snippets expect a host's certificate (leaf first, then the chain) and its key. The folders are Debian's.
QString chainFile(const QString &host);
QString keyFile(const QString &host);
/// The system's trust store on Debian and Ubuntu; an own CA gets in by update-ca-certificates.
QString trustFile();

/// A listener to try from another machine.
struct Listener {
    QString host; ///< name that the certificate must carry
    int port = 0;
    QString starttls; ///< smtp, imap, pop3, lmtp, sieve; empty: TLS from the first byte
};

/// The first lines of a script: stop at the first command that fails.
QList<SnippetLine> scriptHead();

/// What must be true before: certificate and key are there, belong together, carry \a host and last a week more.
QList<SnippetLine> certificatePrerequisites(const QString &host);

/// Handshakes that must succeed, with the protocols of \a policy, and one that must be refused, with what the answers look like.
QList<SnippetLine> handshakeChecks(const Listener &listener, const TlsPolicy &policy);

} // namespace safeconduct
