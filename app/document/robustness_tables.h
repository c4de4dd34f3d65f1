// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/knowledge/knowledge.h"

namespace safeconduct {

/// What is uncertain, in words: a cost item, "rate of …", "weight of …".
QString nameOfInput(const Wording &words, const Knowledge &knowledge, const UncertainInput &input);

/// How sure it is that the recommended option is the best: the same in the record and in the window.

/// The verdict with its reason, what would settle it, and what it is worth to know more before choosing.
QStringList robustnessSentences(const Wording &words, const Robustness &robustness);

// Tables have no rows where the robustness of the connection was not asked for, or where there is nothing to compare.

/// How often each option takes which place, with standard errors: by weights as entered and by free ones. Options that never come
/// among the first places are only counted.
Table acceptabilityTable(const Wording &words, const ConnectionAdvice &advice);

/// With which weights each option comes first where any weights at all are drawn (central weights), and how often it does at just
/// these (confidence factor; SMAA-2). Most often first goes before; those after the first few are only counted.
Table centralWeightsTable(const Wording &words, const ConnectionAdvice &advice);

/// At which worth, cost or hourly rate leader and second are equal: the nearest to today's value first, then what never turns the
/// choice.
Table breakEvenTable(const Wording &words, const Knowledge &knowledge, const ConnectionAdvice &advice);

/// Between which shares each criterion's weight may move without another option taking over, and which one would.
Table weightRangeTable(const Wording &words, const ConnectionAdvice &advice);

/// What moves the lead of the leader over the second: what turns it first, then the widest first.
Table tornadoTable(const Wording &words, const Knowledge &knowledge, const ConnectionAdvice &advice);

} // namespace safeconduct
