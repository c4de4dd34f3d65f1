// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/decision.h"
#include "app/support/result.h"

namespace safeconduct {

/// Why \a decision may not be proposed on \a day, judged by the advice that lies beside it in the dossier: a connection that
/// nobody has decided on, a choice that differs from the advice without a reason, an unprotected, excluded or discouraged choice
/// without an accepted risk that has reason, owner and an end that is still to come.
Problems proposalFaults(const Decision &decision, const Json &advice, const QDate &day);

} // namespace safeconduct
