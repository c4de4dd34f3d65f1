// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/decide.h"
#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// What there is to say about all choices together: the same in the record and in the window.

/// "decided as advised", "proposed by the assistant", …
QString choiceState(const Wording &words, const Choice &choice, const ConnectionAdvice &advice);

/// Every connection with its need, option, cost, benefit and state, in the plan's order.
Table choicesTable(const Plan &plan, const Wording &words, const Advice &advice, const Decision &decision);

/// The cost lines of the chosen options, every amount that is paid once in the plan once.
QList<CostLine> linesOfAll(const Advice &advice, const Decision &decision);

/// Sum over the chosen options with every amount that is paid once in the plan counted once.
Range presentValueOfAll(const Advice &advice, const Decision &decision);

} // namespace safeconduct
