// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"
#include "app/snippets/powershell/value.h"

namespace safeconduct::windows_ipsec {

/// IPsec between the hosts of a system and those of its peer, as seen from the system.
struct Association {
    QString name; ///< the same at both ends, whichever connection asks for it
    QList<powershell::Literal> localAddresses;
    QList<powershell::Literal> remoteAddresses;
    bool usesPresharedKey = false; ///< means IKEv1: Windows' IKEv2 takes certificates only
    IpsecPolicy ike;
    IpsecPolicy esp;
    QString policyTitle; ///< of the profile that speaks of IPsec
    bool isSilent = false; ///< the plan's own profile does not
};

/// What the plan and the profile say; an empty list of addresses means that the plan names none.
Results<Association> associationOf(const Task &task);

} // namespace safeconduct::windows_ipsec
