// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Files that are encrypted before they are attached: commands of the tool at hand, and how the password goes another way.
Dialect fileEncryptionDialect();

} // namespace safeconduct
