// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/explanation/why_pair.h"

namespace safeconduct {

/// The bars of the tornado, widest first: the lead at the 10 % and at the 90 % value of each uncertain input with all others
/// likely, what one unit more changes it by, and where the value comes from.
QList<WhyNode> whyTornado(const WhyPair &pair);

} // namespace safeconduct
