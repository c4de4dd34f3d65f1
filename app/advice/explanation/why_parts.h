// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"
#include "app/advice/explanation/why.h"

namespace safeconduct {

// The branches of the tree; each is about one number.

/// What an explanation looks at.
struct WhyContext {
    const ConnectionView &view;
    const Advice &advice;
    const ConnectionAdvice &advised;
    const OptionAdvice &option;
};

WhyNode whyNeed(const WhyContext &context);
WhyNode whyBenefit(const WhyContext &context);
WhyNode whyCoverage(const WhyContext &context);
WhyNode whyCost(const WhyContext &context);
WhyNode whyRules(const WhyContext &context);

/// "1,240 EUR".
QString moneyValue(Money amount, const QString &currency);

/// "800 – 1,240 – 2,000 EUR".
QString moneyValue(const Range &range, const QString &currency);

/// A share as "12.5 %".
QString percentValue(double share);

} // namespace safeconduct
