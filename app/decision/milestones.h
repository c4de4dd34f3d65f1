// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/decision.h"
#include "app/support/result.h"

namespace safeconduct {

/// Reads `2027-03-01 What is reached by then`. Faults: no such day, nothing to reach, more than 500 letters.
Result<Milestone> milestoneFrom(const QString &text);

/// Several of them with `;` between; nothing where \a text is empty. A `;` that no day follows belongs to what is reached.
Result<QList<Milestone>> milestonesFrom(const QString &text);

/// As `milestonesFrom` reads them.
QString milestonesText(const QList<Milestone> &milestones);

Json milestoneToJson(const Milestone &milestone);

/// The first milestone of \a risk that lies after the end of its acceptance, or null. Without an end none does.
const Milestone *milestoneAfterEnd(const AcceptedRisk &risk);

/// What to say of such a \a milestone of \a risk.
Problem milestoneAfterEndProblem(const AcceptedRisk &risk, const Milestone &milestone);

} // namespace safeconduct
