// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/postfix/main_cf.h"
#include "app/snippets/tls_policy.h"

namespace safeconduct::postfix {

/// Which of Postfix' programs: the names of its parameters begin so.
enum class Program { Smtpd, Smtp, Lmtp };
QString prefix(Program program);

/// Protocols for both kinds of level (G4: `may` reads one name, `encrypt` and above only the other), cipher grade with the
/// policy's list, the file that limits the suites of TLS 1.3, groups, server's preference, log level. \a mayBeCleartext: some
/// use of this program is opportunistic, so a stricter list would end in cleartext; there TLS 1.2 and every cipher of Postfix'
/// own default stay.
QList<Parameter> tlsParameters(Program program, const Task &task, bool mayBeCleartext);

/// How this version of Postfix writes that \a lowest ("1.2") and above may be used: `>=TLSv1.2`, or a list of exclusions where
/// it is too old for that or not known.
QString protocolValue(const QString &lowest, const Task &task);

/// The file of OpenSSL that the parameters name, where this version reads one: it alone limits the suites of TLS 1.3 (P10). All
/// programs read the same one; place it before the parameters are applied.
QList<SnippetFile> opensslFiles(const Task &task);

/// The policy behind it, for checks: what is offered where encryption is forced (or, with \a mayBeCleartext, everywhere).
TlsPolicy policyFor(const Task &task, bool mayBeCleartext);

} // namespace safeconduct::postfix
