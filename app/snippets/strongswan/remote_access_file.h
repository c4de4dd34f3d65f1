// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/ipsec/remote_access.h"

namespace safeconduct::strongswan {

/// What the gateway reads: a connection for each device that the plan names, or one for whoever has a certificate and one for
/// those that can show it by EAP-TLS only; the pools their addresses come from.
QList<SnippetLine> gatewayFile(const ipsec::RemoteAccess &access);

/// What \a device reads.
QList<SnippetLine> deviceFile(const ipsec::RemoteAccess &access, const ipsec::End &device);

/// Of each family that the networks have: the pool's name, and the file in which apply.sh leaves its addresses.
struct Pool {
    QString name;
    QString place;
    bool isIpv6 = false;
};
QList<Pool> poolsOf(const ipsec::RemoteAccess &access);

/// The names of the gateway's connections.
QStringList connectionNames(const ipsec::RemoteAccess &access);

} // namespace safeconduct::strongswan
