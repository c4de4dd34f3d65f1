// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

#include <optional>

namespace safeconduct::windows_vpn {

/// The one combination that a connection of Windows can have, in the words of Set-VpnConnectionIPsecConfiguration (other words than
/// those of firewall rules, B49).
struct Suite {
    QString encryption; ///< of IKE
    QString integrity; ///< of IKE
    QString group; ///< of IKE
    QString cipher; ///< of ESP
    QString authentication; ///< of ESP; the cipher's own with GCM
    QString forwardSecrecy; ///< group at each renewal
};

/// The first proposals of \a profile that Windows' VPN client can name; nothing where there are none.
std::optional<Suite> suiteOf(const Profile &profile);

struct RemoteProfile {
    QString name;
    QString server; ///< the gateway's name, which its certificate bears
    QStringList networks;
    QStringList withoutAddresses;
    Suite suite;
    QString policyTitle;
    bool isSilent = false; ///< the plan's own profile does not speak of IPsec
};

/// Missing facts become omissions in \a made.
Results<std::optional<RemoteProfile>> remoteProfileOf(const Task &task, Snippets &made);

} // namespace safeconduct::windows_vpn
