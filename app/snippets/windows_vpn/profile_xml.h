// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/windows_vpn/remote_profile.h"

namespace safeconduct::windows_vpn {

/// The profile in the form of the configuration service provider VPNv2, a device tunnel.
SnippetFile profileXml(const RemoteProfile &profile, Problems &problems);

} // namespace safeconduct::windows_vpn
