// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Remote access from Windows by IKEv2 with machine certificates: a profile for device management (Always On VPN), and the same by
/// cmdlets where nothing manages the device.
Dialect windowsVpnDialect();

} // namespace safeconduct
