// SPDX-License-Identifier: GPL-3.0-or-later
// Small plans that make rules fire which no example plan touches.
#pragma once

#include "tests/app/advice/advised.h"

namespace safeconduct {

/// Without connections: rules on the plan as a whole stay silent.
inline Json emptyPlan()
{
    return smallPlan();
}

inline QList<Json> rulePlans()
{
    return {emptyPlan()};
}

} // namespace safeconduct
