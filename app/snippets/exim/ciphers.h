// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

#include <QStringList>

namespace safeconduct::exim {

/// What Exim is built with: packages of some operating systems use GnuTLS (capability `eximLibrary`), others mostly OpenSSL. Option
/// values differ, and those of one stop the other.
enum class Library { GnuTls, OpenSsl };
Library libraryOf(const System &system, const Knowledge &knowledge);

/// What `tls_require_ciphers` says for the task's profile where TLS is forced: a GnuTLS priority string with versions, ciphers and
/// groups, or OpenSSL's list for TLS 1.2 (empty where only TLS 1.3 is offered: Exim sets none for that).
QString strictCiphers(const Task &task, Library library);

/// The same where TLS is only offered: TLS 1.2 and everything that the library itself calls good. Any cipher beats cleartext.
QString wideCiphers(Library library);

/// The priority string of \a profile with \a protocols. Ciphers, key exchanges and authentication codes stand in lists of their own
/// there, so what is allowed is every pairing of them.
QString prioritiesOf(const Profile &profile, const QStringList &protocols, const Knowledge &knowledge);

/// The one group that an OpenSSL build takes in every version (`tls_eccurve`); empty where the profile has none of that kind.
QString curveOf(const Task &task);

/// The profile lists a hybrid group, which GnuTLS of Debian 12 and 13 has not got.
bool isHybridLeftOut(const Profile &profile);

} // namespace safeconduct::exim
