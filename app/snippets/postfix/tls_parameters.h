// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/postfix/main_cf.h"
#include "app/snippets/tls_policy.h"

namespace safeconduct::postfix {

/// Which of Postfix' programs: the names of its parameters begin so.
enum class Program { Smtpd, Smtp, Lmtp };
QString prefix(Program program);

/// `>=TLSv1.2`, or the list of exclusions for Postfix before 3.6 and where the version is not known.
QString protocolValue(const QString &lowest, const QString &postfixVersion);

/// Protocols for both kinds of level (G4: `may` reads one name, `encrypt` and above only the other), cipher grade with the
/// policy's list, groups, server's preference, log level. \a mayBeCleartext: some use of this program is opportunistic, so a
/// stricter list would end in cleartext; there TLS 1.2 and every cipher of Postfix' own default stay.
QList<Parameter> tlsParameters(Program program, const Task &task, bool mayBeCleartext);

/// The policy behind it, for checks: what is offered where encryption is forced (or, with \a mayBeCleartext, everywhere).
TlsPolicy policyFor(const Task &task, bool mayBeCleartext);

} // namespace safeconduct::postfix
