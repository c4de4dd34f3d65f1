// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio.h"

namespace safeconduct {

/// Words that the amount stands behind.
struct SaidAmount {
    Saying saying;
    Money amount;
};

/// By how much the best choice without \a demands would be better.
SaidAmount gainWithout(const BindingDemands &demands);

/// What that choice pays out, in the first year and in each later one.
QList<SaidAmount> paidWithout(const BindingDemands &demands);

} // namespace safeconduct
