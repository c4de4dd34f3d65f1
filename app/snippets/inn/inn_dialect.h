// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// INN for those who read news: nnrpd with TLS from the first byte on port 563, and on port 119 nobody who reads, or STARTTLS where
/// that is decided. Feeds between news servers go to innd, which has no TLS.
Dialect innDialect();

} // namespace safeconduct
