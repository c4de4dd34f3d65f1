// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/protection.h"

namespace safeconduct {

/// The additive value model (Keeney and Raiffa 1976; swing weights: von Winterfeldt and Edwards 1986): weights are the swing
/// points, those of protection times the factor of the need, over their sum; values run between fixed anchors.
/// `off` has no criteria: rule C6 decides it.
Benefit benefitOf(const OptionParts &parts, const ConnectionView &view, const Protection &protection);

/// Raw values 0–10 by criterion, in the method's order; for tests and explanations.
std::vector<double> rawValues(const OptionParts &parts, const ConnectionView &view, const Protection &protection);

} // namespace safeconduct
