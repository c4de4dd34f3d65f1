// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/session/session.h"

namespace safeconduct {

/// Shared investments that the plan lists or that a recommended option needs: whether it is there, what it costs at the start, a
/// year and in all, whether the best choice for all takes it, and which connections share it.
Table facilityTable(const Session &session, const Wording &words);

} // namespace safeconduct
