// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"
#include "app/advice/explanation/why.h"

#include <cstdint>

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
WhyNode whyTakenAway(const WhyContext &context);
WhyNode whyCost(const WhyContext &context);
WhyNode whyRules(const WhyContext &context);

/// One amount of a cost, with the mean that sums go by.
WhyNode whyCostLine(const CostLine &line, const QString &currency);

/// "1,240 EUR".
QString moneyValue(Money amount, const QString &currency);

/// "800 – 1,240 – 2,000 EUR".
QString moneyValue(const Range &range, const QString &currency);

/// "1,240", of things that are counted.
QString countOf(std::int64_t count);

/// A share as "12.5 %".
QString percentValue(double share);

/// With all the places it has, where others are computed from it.
QString exactValue(Decimal value);
QString exactMoney(Money amount, const QString &currency);

} // namespace safeconduct
