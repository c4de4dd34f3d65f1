// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/decision.h"
#include "app/plan/plan.h"
#include "app/support/result.h"

namespace safeconduct {

/// The decision that follows the advice everywhere, decided by nobody: what the assistant proposes. Connections that the plan
/// does not need get `off`.
Decision proposeFrom(const Plan &plan, const Advice &advice);

/// Records that \a by in \a role chose \a option. An unknown connection or an option that cannot be had is a fault
/// that names the possible ones.
Result<void> choose(Decision &decision, const Advice &advice, const QString &connection, const QString &option,
                    const QString &reason, const QString &by, const QString &role);

/// Milestones are put into the order of their days; one after the end of the acceptance is a fault.
Result<void> acceptRisk(Decision &decision, const QString &connection, const AcceptedRisk &risk);

/// Makes every proposal that has an option the decision of \a by in \a role.
void decideProposals(Decision &decision, const QString &by, const QString &role);

/// After the plan has changed: choices by people are kept where their option can still be had, proposals follow the new advice,
/// connections that are gone are left out and new ones proposed. Returns the connections whose chosen option was lost.
QStringList renew(Decision &decision, const Plan &plan, const Advice &advice);

/// What is still open before the decision is complete.
enum class OpenKind {
    Undecided, ///< nobody has chosen (the assistant's proposal stands)
    NothingPermissible, ///< every option is excluded
    DeviationWithoutReason,
    RiskNotAccepted, ///< `none` or an excluded option, and no owner and end date
    RiskWithoutOwner,
    RiskWithoutEnd,
    RiskEnded, ///< the end date lies before the day
    RoleWithoutName,
    OptionLost, ///< the chosen option cannot be had any more
    UnansweredQuestion,
};
QString word(OpenKind kind);

struct OpenPoint {
    OpenKind kind = OpenKind::Undecided;
    QString connection; ///< or empty
    QString detail; ///< role, question id, option id
    bool blocksProposal() const;
};

QList<OpenPoint> openPoints(const Decision &decision, const Plan &plan, const Advice &advice, const QDate &today);

/// Whether \a choice differs from what was advised.
bool deviates(const Choice &choice, const ConnectionAdvice &advice);
/// Whether it needs an accepted risk: `none` while something else could be had, or an option that a rule excludes or advises
/// against only with an accepted risk.
bool needsAcceptedRisk(const Choice &choice, const ConnectionAdvice &advice);

/// The review day of a decision of \a decidedOn: 12 months later.
QDate usualReview(const QDate &decidedOn);

} // namespace safeconduct
