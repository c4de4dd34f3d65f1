// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <optional>

namespace safeconduct::wireguard {

/// What one system is told; values are checked.
struct Tunnel {
    enum class End { Site, Gateway, Device };
    End end = End::Site;
    QString name; ///< of the pair of systems
    QString interface; ///< at most 15 characters (Linux' limit)
    int port = 0; ///< the same at both ends; each pair of the plan has its own
    QString endpoint; ///< of the other end, with port; empty where devices call
    QStringList reached; ///< networks behind the other end
    QStringList withoutAddresses; ///< names of networks that cannot be reached for want of addresses
};

/// Missing facts become omissions in \a made.
Results<std::optional<Tunnel>> tunnelOf(const Task &task, Snippets &made);

/// Linux takes interface names of up to 15 characters: a longer pair's name is replaced by the beginning of its hash.
QString interfaceName(const QString &pair);

} // namespace safeconduct::wireguard
