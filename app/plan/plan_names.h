// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_index.h"

namespace safeconduct {

/// How a plan's things are called before people; an id that the plan does not have stands for itself.
QString nameOfConnection(const Plan &plan, const QString &id);
QString nameOfSystem(const Plan &plan, const QString &id);
QString nameOfNetwork(const Plan &plan, const QString &id);

/// The names of the connections \a ids, by semicolons: names hold commas themselves. One value of a sentence, in any language.
QString namesOfConnections(const Plan &plan, const QStringList &ids);

/// The same, looked up: for who names many things of one plan.
QString nameOfSystem(const PlanIndex &plan, const QString &id);
QString namesOfConnections(const PlanIndex &plan, const QStringList &ids);

} // namespace safeconduct
