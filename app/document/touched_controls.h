// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/decision.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// A control that a decision bears on (docs/knowledge.md, Controls), as far as the choices go: an auditor judges the rest.
struct TouchedControl {
    const ControlScheme *scheme = nullptr;
    const Control *control = nullptr;
    QStringList connections; ///< that bear on it, in the plan's order
    QStringList notBy; ///< of them those whose choice leaves it open: see `leavesOpen`
    bool isMet() const { return notBy.isEmpty(); }
};

/// In the order of the knowledge. Controls that no clause can touch stand for look-up only and are left out, as are the
/// untouched ones.
QList<TouchedControl> touchedControls(const Plan &plan, const Knowledge &knowledge, const Advice &advice,
                                      const Decision &decision);

/// Controls of \a scheme that a decision could touch and this one does not.
QList<const Control *> untouchedControls(const ControlScheme &scheme, const QList<TouchedControl> &touched);

/// Whether a choice leaves open what a control asks for: nothing chosen, unprotected, not permissible, incomplete by a rule,
/// or a risk accepted instead.
bool leavesOpen(const Choice &choice, const ConnectionAdvice &advice);

} // namespace safeconduct
