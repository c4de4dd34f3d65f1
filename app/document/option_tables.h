// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/decision.h"
#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// What there is to say about a connection and one of its options: the same in the record and in the window.

/// Where the need in each of the three dimensions comes from.
QStringList needSentences(const Plan &plan, const Wording &words, const Need &need);
/// The stretches of the path and where the text rests, with their exposure.
QString pathSentence(const Plan &plan, const Wording &words, const ConnectionAdvice &advice);

/// Whether \a option is one of the first dozen, or a single part that rules exclude: what tables and pictures show where all would
/// be too many.
bool isAmongLeading(const OptionAdvice &option);

/// "chosen; recommended; advised against by M2": how \a option stands among the others, and which one dominates it.
QString optionStanding(const Wording &words, const OptionAdvice &option, const ConnectionAdvice &advice,
                       const Choice &choice);

/// Threats as rows, places as columns: a word in each cell, so that nothing rests on colour.
Table coverageTable(const Plan &plan, const Wording &words, const OptionAdvice &option);
Table benefitTable(const Wording &words, const Benefit &benefit);
Table costTable(const Wording &words, const Cost &cost);

} // namespace safeconduct
