// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "app/snippets/powershell/statement.h"

namespace safeconduct::powershell {

/// The names of \a system's hosts that the plan gives; a name that is none is a problem.
Results<QList<Literal>> hostNames(const Plan &plan, const System &system);
/// Their addresses, likewise.
Results<QList<Literal>> hostAddresses(const Plan &plan, const System &system);

/// Sets `$server` to the one of \a hosts that the script runs on, and stops on any other computer.
Statements findThisHost(const QList<Literal> &hosts);

} // namespace safeconduct::powershell
