// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/facts.h"
#include "app/plan/plan.h"

namespace safeconduct {

class Deployment;
struct ConnectionView;
struct RuleBook;

/// What the advice on any connection looks at: the plan without what stands in `LookedAt`, in `routesOf`, `pricesOf` or only in
/// findings on the plan, and the facts on the plan that rules on connections ask.
struct CommonGround {
    Plan plan;
    QList<FactValue> facts;
    friend bool operator==(const CommonGround &, const CommonGround &) = default;
};
CommonGround commonGroundOf(const Deployment &deployment, const RuleBook &rules);

/// The settings that money follows from: how options are judged does not rest on them.
Settings pricesOf(const Plan &plan);

/// All that the advice on one connection by itself looks at on top of that but for money. Where it is equal in two plans, so is
/// all that is said of options but what they cost, and, where prices and costs are equal, too, the whole advice.
struct LookedAt {
    Connection connection;
    QList<Connection> legs; ///< of a message flow, without the numbers that only their own advice looks at
    QList<System>
        systems; ///< ends, on the way, gateways of tunnels, telephones that read at a server; of the legs, too
    QList<Network> networks;
    QList<Information> information;
    QList<Answer> answers; ///< those that count for it
    QStringList relations; ///< ids and words: what the rest of the plan makes of it
    friend bool operator==(const LookedAt &, const LookedAt &) = default;
};
LookedAt lookedAtBy(const ConnectionView &view);

/// The plan's own costs that count for \a view.
QList<CostOverride> costsFor(const ConnectionView &view);

/// The hosts of the mail routes with their state today: what connections on these routes look at, besides.
QStringList routesOf(const Deployment &deployment);

} // namespace safeconduct
