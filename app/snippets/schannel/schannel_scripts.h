// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"
#include "app/snippets/schannel/windows_release.h"

namespace safeconduct::schannel {

/// What a profile means for Schannel on one system.
struct Policy {
    const Profile &profile;
    Tls13 tls13 = Tls13::NotThere;
    QStringList offered = {}; ///< "1.2", "1.3": ascending
    QStringList suites = {}; ///< Schannel's names, best first
    QStringList curves = {};
    bool isLowered = false; ///< offers TLS 1.2 although the profile wants 1.3
};

/// Completes \a snippet with its scripts and remarks and appends it, unless it is there already.
Results<void> makeSchannel(const Task &task, const WindowsRelease &release, const Policy &policy, Snippet snippet,
                           Snippets &made);

} // namespace safeconduct::schannel
