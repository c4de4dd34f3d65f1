// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/cost.h"
#include "app/support/json.h"

namespace safeconduct {

/// The sums of each year, as paid and at today's worth: `[{"year", "due", "presentValue"}]`.
Json toJson(const QList<YearCost> &years);

/// What a budget must hold: `{"initial", "highestYearly", "highestYear", "ownWork"}`.
Json budgetJson(const QList<CostLine> &lines, int horizonYears);

/// Adds to \a json what an auditor needs to compute \a line again: the amount that falls due, how often in which year, whose
/// hours, and the plan's reason for an amount of its own.
void addPayments(Json &json, const CostLine &line);

} // namespace safeconduct
