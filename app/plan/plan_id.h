// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace safeconduct {

/// \a name as the plan format writes ids: "Exchange Server 2019" is "exchange-server-2019"; at most 40 characters, "new" where
/// nothing is left.
QString idFrom(const QString &name);

} // namespace safeconduct
