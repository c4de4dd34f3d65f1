// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/script.h"
#include "app/snippets/windows_ipsec/association.h"

namespace safeconduct::windows_ipsec {

/// Prerequisites, the rule that asks for protection, the step that demands it, verify, undo.
QList<powershell::Script> scriptsFor(const Association &association);

} // namespace safeconduct::windows_ipsec
