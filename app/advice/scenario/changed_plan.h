// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/scenario.h"

#include <QStringList>

namespace safeconduct {

/// A plan's JSON as a scenario has it.
struct ChangedPlan {
    Json json;
    qsizetype changedValues = 0; ///< that differ now
    QStringList unreachable; ///< pointers of changes that could not be made
};

/// Makes \a changes in \a plan, one after the other. What a plan does not say is not multiplied.
ChangedPlan changedPlan(const Json &plan, const QList<ScenarioChange> &changes);

/// What the plan's own scenario says, an entry of its list `scenarios`: values by JSON pointer (RFC 6901); null removes.
ChangedPlan changedByOwn(const Json &plan, const Json &scenario);

} // namespace safeconduct
