// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/script.h"
#include "app/snippets/windows_vpn/remote_profile.h"

namespace safeconduct::windows_vpn {

QList<powershell::Script> scriptsFor(const RemoteProfile &profile);

} // namespace safeconduct::windows_vpn
