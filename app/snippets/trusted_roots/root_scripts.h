// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/script.h"

namespace safeconduct::trusted_roots {

/// Publishes a root in Active Directory, from where all members of the forest take it.
powershell::Script directoryScript();

/// Installs a root at one machine, checks at any, and takes it out again.
QList<powershell::Script> machineScripts();

} // namespace safeconduct::trusted_roots
