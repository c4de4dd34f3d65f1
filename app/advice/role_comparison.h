// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// How each role that the plan has weights of would recommend on a ranked connection: the best of the options that rules treat
/// like the recommended one, by the role's swing points (where it has none, the plan's). A lead of less than \a decision, the cost
/// of making one, leaves the recommended option in front.
QList<RoleComparison> compareRoles(const ConnectionAdvice &advice, const ConnectionView &view, Money decision);

} // namespace safeconduct
