// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/plan/plan_index.h"

namespace safeconduct {

/// Id that stands for credentials which a login implies and the plan does not list (rule G3).
inline constexpr QLatin1StringView impliedCredentials("credentials");

/// Whether \a connection logs in while none of its information is credentials.
bool impliesCredentials(const Connection &connection, const PlanIndex &index);

/// The need of \a connection: the highest over its information (maximum principle, BSI Standard 200-2), implied credentials
/// with confidentiality high included; then the plan's overrides, whose reasons are kept.
Need needOf(const Connection &connection, const PlanIndex &index);

/// Names of the information that \a need comes from; implied credentials as a reference to a text.
QStringList namesOfInformation(const NeedIn &need, const Plan &plan);

} // namespace safeconduct
