// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/explanation/why.h"

namespace safeconduct {

// What explanations of a lead have in common.

/// The leading option of a connection and the one it is held against.
struct WhyPair {
    const Plan &plan;
    const Knowledge &knowledge;
    const ConnectionAdvice &advised;
    const Robustness &found;
    const OptionAdvice &leader;
    const OptionAdvice &second;
    const QString &currency;

    QString quotedSecond() const;
};

enum class OtherInputs {
    AtMeans,
    Likely,
};

/// By how much the lead changes with one more unit of \a input. Not for weights, in which it is not linear.
double changeOfLead(const UncertainInput &input, const WhyPair &pair, OtherInputs others);

/// Money, or hours and seconds where an item is one of work.
QString unitOf(const UncertainInput &input, const WhyPair &pair);

/// The amount that \a item is paid by in one of the two options; null where neither pays it.
const CostLine *lineOf(const QString &item, const WhyPair &pair);

} // namespace safeconduct
