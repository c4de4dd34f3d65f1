// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// Compares the permissible options of a ranked connection, with what each has to pay; \a decision is what making one costs.
OptionComparison compare(const ConnectionAdvice &advice, const ConnectionView &view, Money decision);

/// Of the options that bring no less benefit than \a option for no more money, one of them strictly, the one that ranks first; null
/// where there is none.
const OptionAdvice *dominatorOf(const OptionAdvice &option, const ConnectionAdvice &advice);

} // namespace safeconduct
