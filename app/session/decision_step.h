// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/step_state.h"

namespace safeconduct {

/// "4 of 16 decided": how many connections somebody has settled, and whether one has no permissible option.
StepState protectionState(const Session &session);

/// "3 things missing", or complete: what keeps the decision from being complete.
StepState decisionState(const Session &session);

/// Configuration and record have something to show as soon as there is advice; there is nothing to be done in them.
StepState resultState(const Session &session);

} // namespace safeconduct
