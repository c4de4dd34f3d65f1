// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"

namespace safeconduct {

/// What runs on \a system: its software, then its operating system where the plan names one.
QList<ProductUse> everythingOn(const System &system);

} // namespace safeconduct
