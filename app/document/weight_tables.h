// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// What weighs how much, as the plan's people see it: the same in the record and in the window.

/// Whose points they are: "for everyone", or the name of the role.
QString nameOfView(const Wording &words, const QString &role);

/// The share of each criterion at the need \a level by the points for everyone and, beside it, by those of each role that the plan
/// has points of; at the end how far the shares lie apart, in percentage points.
Table roleWeightsTable(const Plan &plan, const Knowledge &knowledge, const Wording &words, Level level);

} // namespace safeconduct
