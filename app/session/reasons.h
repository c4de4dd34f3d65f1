// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/document/wording.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"

namespace safeconduct {

/// A statement and what it rests on, down to the values found in the plan.
struct Reason {
    QString text;
    QString found; ///< a value, an amount or a source
    QString rule; ///< rule id, or empty
    QList<Reason> because = {};
};

/// The answer to "why?" for one option of a connection: the recommendation with need and way, the rules with their conditions
/// and the values found, benefit and cost down to their items, what it takes away, how it compares, how sure that is, and what it
/// adds in bytes.
QList<Reason> reasonsFor(const Plan &plan, const Knowledge &knowledge, const Wording &words,
                         const ConnectionAdvice &advice, const OptionAdvice &option);

} // namespace safeconduct
