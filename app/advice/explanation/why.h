// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"
#include "app/support/json.h"

namespace safeconduct {

/// One answer to "why?": what is said, the number it is about, and what that in turn rests on, down to facts, rules, cost items and
/// sources.
struct WhyNode {
    Saying saying;
    QString value; ///< a number with its unit (references for `Texts::resolved`), or empty
    QStringList sources; ///< ids
    QList<WhyNode> children;
};

/// Why \a option of \a advised stands where it stands: net benefit, benefit, cost, coverage, what it takes away, need and rules; how
/// it compares with others, how sure its place is, and what it adds in bytes.
/// Made when asked for: it looks at \a plan and \a knowledge again. \a option must be one of \a advised, which must be of \a advice.
WhyNode explainOption(const Plan &plan, const Knowledge &knowledge, const Advice &advice,
                      const ConnectionAdvice &advised, const OptionAdvice &option);

Json toJson(const WhyNode &node, const Texts &texts, const QString &language);

/// One line a node, indented by two a level, with its sources in brackets.
QString toText(const WhyNode &node, const Texts &texts, const QString &language);

} // namespace safeconduct
