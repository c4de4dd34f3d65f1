// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// How often a cost counts here, and the key by which equal amounts are one amount in the plan.
struct DriverCount {
    Decimal count;
    QString key;
    const SystemView *system = nullptr; ///< where it is counted at one system
};

/// What \a driver counts on this connection (docs/knowledge.md, Costs). \a network is the option's network part or null: tunnels
/// are counted between its ends. Nothing that counts 0 is listed.
QList<DriverCount> countBy(CostDriver driver, const ConnectionView &view, const PartView *network);

/// Sites of the own networks on the path, each once. Networks of which the plan says no site add none.
QStringList ownSites(const ConnectionView &view);

/// Users that the connection serves: the plan's number, else one for each device that calls.
int usersOf(const ConnectionView &view);

/// Where the plan gives no number, one message a user and working day: counting none would make work with each message free.
double messagesPerYear(const ConnectionView &view);

} // namespace safeconduct
