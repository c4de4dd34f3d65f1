// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// Finds the legs of every message flow (fact flow.legs says how) and marks the connections that are one.
void findFlows(std::deque<ConnectionView> &connections);

} // namespace safeconduct
