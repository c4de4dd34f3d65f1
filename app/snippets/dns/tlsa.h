// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::dns {

/// Where the key comes from that a server uses after this one.
enum class NextKey {
    MadeAhead, ///< by us, as a file beside the present one
    FromCertificate, ///< with the server's next request: it is known from the certificate that comes back
};

/// TLSA records 3 1 1 (DANE-EE, key, SHA-256) of mail servers. The plan holds no certificate, so a script computes them from the
/// servers' own and writes zone lines: one for the key in use, one for the next, so that a renewal never stops mail.
QList<SnippetLine> tlsaCommands(const QStringList &hosts, NextKey next);

/// Checks what the DNS says against what each host shows.
QList<SnippetLine> tlsaChecks(const QStringList &hosts);

/// Name of the file that the script writes.
QString tlsaFile();

} // namespace safeconduct::dns
