// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/interop/two_hosts.h"

namespace safeconduct::test {

/// The command that starts strongSwan; its sockets and log are in the host's folder.
inline QString swanDaemon()
{
    return QStringLiteral("charon-systemd");
}

/// Makes strongSwan ready on \a host: /etc/swanctl with certificate and key of \a name, the authority, an other.psk of its own, and a
/// strongswan.conf that says only how a test runs it: packets are encrypted by its own kernel-libipsec, since the kernel here need not
/// know ESP. That can tunnel only.
void makeSwanHost(Sandbox &sandbox, TwoHosts &hosts, const QString &host, const QString &name);

/// Removes what earlier snippets left.
void clearSwanHost(Sandbox &sandbox, const QString &host);

/// The daemon's version as its package says, in \a tree.
QString swanVersion(Sandbox &sandbox, ServerTree tree);

} // namespace safeconduct::test
