// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace safeconduct {

/// Id of the step in which the value at \a pointer of the plan is entered.
QString stepOf(const QString &pointer);

} // namespace safeconduct
