// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/ipsec/association.h"

#include <optional>

namespace safeconduct::ipsec {

/// Devices that reach the networks behind a gateway, as seen from the task's system: the gateway or the devices.
struct RemoteAccess {
    Association policy; ///< its name, proposals, lives and keys; its ends stay empty
    End gateway;
    QList<End> devices; ///< that the plan names; empty: whoever has a certificate, or the key
    QStringList networks; ///< behind the gateway
    bool hasMoreGateways = false; ///< the gateway has further hosts, of which only the first is configured

    bool reachesIpv4() const;
    bool reachesIpv6() const;
};

/// From all decided connections from the devices through this gateway. Nothing, and an omission in \a made, where the plan lacks a
/// fact.
Results<std::optional<RemoteAccess>> remoteAccessOf(const Task &task, ProposalSpelling spelling, Snippets &made);

/// Before remote access is put in place at the gateway: what its range of addresses must leave out, and a way back.
QList<SnippetLine> gatewayGuard(const Task &task, const QString &source);

/// The networks that devices reach through the task's gateway by options whose network part begins with \a part.
QStringList networksReached(const Task &task, const QString &part, QStringList &withoutAddresses, Values &values);

} // namespace safeconduct::ipsec
