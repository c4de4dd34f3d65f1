// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/statement.h"

namespace safeconduct::powershell {

/// Shows the certificates of the computer's own store, with what they are for.
Call listMachineCertificates();

} // namespace safeconduct::powershell
