// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// S/MIME from person to person: what mail programs need, certificate checks and a test message by OpenSSL, Outlook's group policy.
Dialect smimeDialect();

} // namespace safeconduct
