// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"

namespace safeconduct {

/// How a plan's things are called before people; an id that the plan does not have stands for itself.
QString nameOfConnection(const Plan &plan, const QString &id);
QString nameOfSystem(const Plan &plan, const QString &id);
QString nameOfNetwork(const Plan &plan, const QString &id);

} // namespace safeconduct
