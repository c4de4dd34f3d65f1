// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/option_depth.h"

#include "app/advice/explanation/lost_functions.h"
#include "app/advice/explanation/option_overhead.h"
#include "app/advice/explanation/protection_ends.h"

namespace safeconduct {

void addDepth(OptionAdvice &advised, const OptionParts &parts, const ConnectionView &view)
{
    advised.ends = protectionEnds(parts, view);
    advised.takesAway = lostFunctions(parts, view);
    advised.overhead = overheadOf(parts, view);
}

} // namespace safeconduct
