// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::strongswan {

/// Remote access: the gateway, or the devices that the plan names.
Results<void> makeRemoteAccess(const Task &task, Snippets &made);

} // namespace safeconduct::strongswan
