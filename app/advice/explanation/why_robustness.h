// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/explanation/why.h"

#include <optional>

namespace safeconduct {

/// How sure the place of \a option is: the shares of samples in which it has each rank, its confidence factor with the central
/// weights; of the leading one also the verdict, its lead, for each uncertain input the value at which the second would be
/// equal, with the numbers that follows from, and the bars of the tornado. Nothing where robustness was not asked for or rules
/// exclude the option.
std::optional<WhyNode> whyRobustness(const Plan &plan, const Knowledge &knowledge, const ConnectionAdvice &advised,
                                     const OptionAdvice &option, const QString &currency);

} // namespace safeconduct
