// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/comparison/frontier.h"

namespace safeconduct {

/// How the permissible options of one connection compare (step 8 of the method): costs to pay against benefit in points of 100.
struct OptionComparison {
    Frontier frontier;
    /// The worth of the whole scale that the requirements imply, beside the plan's setting; and the option it goes by.
    std::optional<Money> impliedWorth;
    QString impliedBy;
    /// The worth of the whole scale at which the recommended option and the one it is held against are equal.
    std::optional<Money> breakEvenWorth;
    QString against; ///< empty where rules leave no other
};

} // namespace safeconduct
