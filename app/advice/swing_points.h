// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/method.h"
#include "app/plan/plan.h"

#include <span>
#include <vector>

namespace safeconduct {

/// Swing points (von Winterfeldt and Edwards 1986): how much lifting a criterion from its worst to its best is worth, in points of
/// the lift that one would make first. Lists are in the order of the method's criteria.

/// As \a role sees them, or, where that is empty, for everyone: what the advice counts with. Where a role says nothing of a
/// criterion, what holds for everyone; where the plan says nothing, the usual points.
std::vector<double> pointsInForce(const Plan &plan, const MethodDefaults &method, const QString &role = {});

/// What \a points come to as weights where the need is \a level: those of protection times the need's factor, over the sum of
/// all. All 0 where no criterion has points.
std::vector<double> weightsAt(Level level, std::span<const double> points, const MethodDefaults &method);

/// Roles that the plan has points of: those of its people in their order, then others by id.
QStringList rolesWithPoints(const Plan &plan);

} // namespace safeconduct
