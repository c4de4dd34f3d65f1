// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/encryption.h"

namespace safeconduct {

/// What an option takes away of what the systems on the way do today (functions.json). A loss that would meet no system of this
/// plan does not arise.
QList<LostFunction> lostFunctions(const OptionParts &parts, const ConnectionView &view);

} // namespace safeconduct
