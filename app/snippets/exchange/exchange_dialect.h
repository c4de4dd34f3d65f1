// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Exchange Server 2010 to Subscription Edition, by its own cmdlets and IIS's. Older releases have no cmdlets that the vendor's
/// reference still describes: they are told how it is done by hand.
Dialect exchangeDialect();

} // namespace safeconduct
