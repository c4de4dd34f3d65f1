// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/cost.h"
#include "app/plan/plan_index.h"

namespace safeconduct {

/// Names for what is shared, as values of sayings.

/// Systems that a cost line's key names, in the key's order.
QStringList systemsOfKey(const QString &driverKey);

/// Facilities that \a lines belong to, each once.
QStringList kindsOf(const QList<CostLine> &lines);

/// "Tunnel between two sites (Gateway A, Gateway B)": the facilities, else the items, and the systems they stand at.
QString nameOfShared(const QList<CostLine> &lines, const PlanIndex &plan);

} // namespace safeconduct
