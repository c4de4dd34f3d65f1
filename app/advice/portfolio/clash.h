// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio_problem.h"

namespace safeconduct {

/// Why nothing meets all demands of an infeasible \a problem.

/// Demands that cannot all hold, although they can without any one of them. Empty where the search ended at \a nodes.
QList<PortfolioDemand> clashOf(const PortfolioProblem &problem, int nodes);

/// The fewest demands without which all others can hold; of equally few, budgets rather than claims, and these rather than
/// choices.
QList<PortfolioDemand> fewestToGiveWay(const PortfolioProblem &problem, int nodes);

} // namespace safeconduct
