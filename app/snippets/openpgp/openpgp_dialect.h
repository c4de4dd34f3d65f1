// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// OpenPGP from person to person: what mail programs need, a key of the organisation that certifies people's keys (GnuPG), and the
/// Web Key Directory where one is chosen.
Dialect openpgpDialect();

} // namespace safeconduct
