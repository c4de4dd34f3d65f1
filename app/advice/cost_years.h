// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/cost.h"

namespace safeconduct {

/// What \a lines cost in each year from 0 to \a horizonYears; their present values add up to that of the cost.
QList<YearCost> costByYear(const QList<CostLine> &lines, int horizonYears);

/// What a budget has to hold: only what is paid out. Own staff's hours are worked, not paid for extra (the federal
/// administration's WiBe keeps the two apart as well).
struct BudgetFigures {
    Range initial; ///< money in year 0
    Range highestYearly; ///< money in the dearest later year
    int highestYear = 0; ///< that year; 0 where no money falls due later
    Range ownWork; ///< present value of own hours
};
BudgetFigures budgetFigures(const QList<CostLine> &lines, int horizonYears);

} // namespace safeconduct
