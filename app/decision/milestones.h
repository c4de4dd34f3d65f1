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

/// A milestone on the way out of the risk that is accepted for a connection, and that somebody reports as reached.
struct ReachedMilestone {
    QString connection; ///< id
    QDate day; ///< of the milestone
    QString what;
    friend bool operator==(const ReachedMilestone &, const ReachedMilestone &) = default;
};

/// As events and records write it, and as they are read; what cannot be read is empty.
Json reachedMilestoneToJson(const ReachedMilestone &reached);
ReachedMilestone reachedMilestoneFromJson(const Json &json);

/// Reads `CONNECTION=2027-03-01`, with or without a blank and what is reached behind it. Fault: no connection, no such day.
Result<ReachedMilestone> reachedMilestoneFrom(const QString &text);

/// The milestones of \a decision that are not among \a reached.
QList<ReachedMilestone> openMilestones(const Decision &decision, const QList<ReachedMilestone> &reached);

/// Those of \a open that \a wanted names; one that does not say what is reached names all of its connection and day. Fault: there is
/// none.
Result<QList<ReachedMilestone>> reachedAmong(const QList<ReachedMilestone> &open,
                                             const QList<ReachedMilestone> &wanted);

/// The first milestone of \a risk that lies after the end of its acceptance, or null. Without an end none does.
const Milestone *milestoneAfterEnd(const AcceptedRisk &risk);

/// What to say of such a \a milestone of \a risk.
Problem milestoneAfterEndProblem(const AcceptedRisk &risk, const Milestone &milestone);

} // namespace safeconduct
