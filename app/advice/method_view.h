// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/abilities.h"

#include <vector>

namespace safeconduct {

/// `where-published`: only towards partners known to publish a policy or keys.
enum class Demand { No, WherePublished, Yes };

/// Between whom a network-layer part runs.
enum class ShapeKind { None, HostHost, SiteSite, HostSite, Wireguard, OtherVpn };
inline constexpr std::size_t networkShapeCount = 6;

/// A part of the knowledge with what the method multiplies laid out by threat and criterion, found once for all connections.
struct PartView {
    const Mechanism *mechanism = nullptr;
    Demand forced = Demand::No;
    Demand serverProved = Demand::No;
    bool isClientProved = false;
    bool endsAtHost = false;
    ShapeKind shape = ShapeKind::None;
    bool isPsk = false;
    bool isPki = false;
    bool isTls = false;
    bool isNative = false;
    bool isIpsec = false;
    bool staysOpenOnOwnServers = false; ///< a key gateway: what rests on the own servers is open
    std::optional<Ability> gatewayNeeds; ///< of each gateway at which it ends, besides ending tunnels
    double restEffect = 0;
    QString policy; ///< of the plan's profile
    std::vector<double> effect; ///< c by threat
    std::vector<double> effectWithLogin;
    std::vector<double> effectWhenPublished;
    std::vector<double> scale; ///< raw value by criterion; -1: sets none
    QList<QStringList> because; ///< text ids by criterion

    const QString &id() const { return mechanism->id; }
    Layer layer() const { return mechanism->layer; }
};

/// A criterion with its swing points in this plan.
struct CriterionView {
    const Criterion *criterion = nullptr;
    double points = 0;
};

/// The knowledge's method laid out for this plan's profile and weights.
struct MethodView {
    std::vector<PartView> parts; ///< network, transport, message, each by its order
    std::vector<const Threat *> threats;
    std::vector<CriterionView> criteria;
    QHash<QString, qsizetype> places; ///< in `parts`, by id

    /// Null where the knowledge has no such part.
    const PartView *part(const QString &id) const;
    qsizetype criterion(const QString &id) const;
};

MethodView viewMethod(const Knowledge &knowledge, const QString &profile, const QHash<QString, double> &weights);

} // namespace safeconduct
