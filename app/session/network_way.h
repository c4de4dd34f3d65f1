// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"

#include <QStringList>

namespace safeconduct {

/// The shortest way over networks from one of \a from to one of \a to, both ids of networks in order of preference. Two networks
/// are next to each other where a gateway, an appliance or a server stands in both, or where a connection of the plan passes
/// them one after the other; failing that, where one of them is the internet and the other a network that usually leads to it.
/// Empty where there is no way.
QStringList networkWay(const Plan &plan, const QStringList &from, const QStringList &to);

} // namespace safeconduct
