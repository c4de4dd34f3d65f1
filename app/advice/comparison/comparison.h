// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/comparison/frontier.h"

namespace safeconduct {

/// What the recommendation would be by the swing points of one role (member `weights` of the plan).
struct RoleComparison {
    QString role;
    QString leader; ///< option id
    Money netBenefit; ///< of the leader by these points
    Money lead; ///< over the recommended option; 0 where that leads here too
    QString criterion; ///< whose weight differs most from the plan's
    double weight = 0; ///< of that criterion for the role, normalised
    double usualWeight = 0; ///< the plan's
};

/// How the permissible options of one connection compare (step 8 of the method): costs to pay against benefit in points of 100.
struct OptionComparison {
    Frontier frontier;
    /// What the whole scale counts with: the mean of the plan's setting for the need, or of the start value.
    std::optional<Money> statedWorth;
    /// The worth of the whole scale that the requirements imply, beside the plan's setting; and the option it goes by.
    std::optional<Money> impliedWorth;
    QString impliedBy;
    /// The worth of the whole scale at which the recommended option and the one it is held against are equal.
    std::optional<Money> breakEvenWorth;
    QString against; ///< empty where rules leave no other
    QList<RoleComparison> roles; ///< by role id; none where the plan has no weights of roles
};

} // namespace safeconduct
