// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/step_state.h"

namespace safeconduct {

/// "4 of 16 decided": how many connections somebody has settled, and whether one has no permissible option.
StepState protectionState(const Session &session);

/// How many open points keep the decision from being complete.
qsizetype missingPoints(const Session &session);

/// Nobody is named as the one who decides.
bool isDeciderMissing(const Session &session);

/// "3 things missing", or complete: the missing points or, when there are none, who decides.
StepState decisionState(const Session &session);

/// Configuration and record have something to show as soon as there is advice; there is nothing to be done in them.
StepState resultState(const Session &session);

} // namespace safeconduct
