// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/plan/plan.h"

#include <QStringList>

namespace safeconduct {

/// Connections that can be decided together, because the same speaks for and against the same options: equal service, login,
/// need, kinds of ends, exposure along the way, advised option, and options with the same verdicts of the same rules. How many use
/// them and what they cost may differ.
///
/// Every connection of \a advice is in one group; groups come in the plan's order and so do their members.
QList<QStringList> alikeConnections(const Plan &plan, const Advice &advice);

/// The group of \a connection, itself among them; empty where there is no advice on it.
QStringList alikeTo(const Plan &plan, const Advice &advice, const QString &connection);

} // namespace safeconduct
