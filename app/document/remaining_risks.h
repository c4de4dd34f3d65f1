// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/decision.h"
#include "app/document/wording.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// Who answers for what a chosen option leaves open.
enum class RiskState {
    Undecided, ///< nobody: the option is only proposed
    NotAccepted, ///< nobody, although somebody has to
    Carried, ///< who decided, until they look at it again
    Accepted, ///< who took it on purpose, until a day
};

/// The places that a chosen option leaves without full protection against one threat, and who carries that: the same in the
/// record and in the window.
struct RemainingRisk {
    QString connection; ///< id
    QString threat; ///< its name
    CoverageLevel level = CoverageLevel::Not;
    QStringList places; ///< names of stretches and ends
    RiskState state = RiskState::Undecided;
    QString owner; ///< "Bob (Head of IT)"; may be empty
    QDate until; ///< the last day, or that of the review; may be invalid
    AcceptedRisk accepted; ///< where it is
};

/// In the order of the choices, of each connection the worst level first.
QList<RemainingRisk> remainingRisks(const Plan &plan, const Wording &words, const Advice &advice,
                                    const Decision &decision);

} // namespace safeconduct
