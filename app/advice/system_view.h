// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/abilities.h"
#include "app/plan/plan.h"

#include <QDate>

namespace safeconduct {

/// One product of a system as the plan spells it beside what the knowledge knows of it.
struct KnownProduct {
    ProductUse use;
    ProductMatch match;
    QString name; ///< with version: as the knowledge spells it, else as the plan does
    bool isSoftware = false;
};

/// How long the makers support a product, worst first.
enum class SupportState { Ended, EndsSoon, WithinHorizon, Supported, Unknown };
const QString &word(SupportState state);

/// A system of the plan with all that follows from its products alone, found once for all its connections.
struct SystemView {
    const System *system = nullptr;
    QList<KnownProduct> products; ///< operating system first
    QStringList productIds;
    Abilities abilities;
    bool isAssumed = false; ///< some ability comes from a generic kind or from another version than the named one
    bool isProductKnown = false; ///< some product is more than a kind of product
    QStringList assumedProducts;
    QString osFamily = QStringLiteral("unknown");
    SupportState support = SupportState::Unknown;
    std::optional<QDate> supportEnds; ///< the earliest day that makers name for products known here
    QStringList supportProducts; ///< names of those with that state, each with its day
    bool isProxy = false; ///< a proxy or load balancer by its kind of product or by the plan's word; routers are none
    bool endsTls = false; ///< where it is passed
    bool isTerminationStated = false;

    const QString &id() const { return system->id; }
    bool isManaged() const { return system->managed; }
    bool isRole(SystemRole role) const { return system->role == role; }
    bool isWindows() const { return osFamily == QLatin1StringView("windows"); }
    /// A person's device.
    bool isDevice() const { return isRole(SystemRole::Client) || isRole(SystemRole::Mobile); }
    bool isOfOthers() const { return isRole(SystemRole::Partner) || isRole(SystemRole::Cloud); }
    QStringList productNames() const;
    /// Of the software; of the operating system where there is none; the system's own name where there is neither.
    QStringList softwareNames() const;
    /// TLS version by the plan's own word is not assumed, whatever the products are.
    bool isTlsAssumed() const { return isAssumed && system->capabilities.tls.isEmpty(); }
};

/// \a asOf and \a horizonEnd decide what support there is.
SystemView viewSystem(const System &system, const Knowledge &knowledge, QDate asOf, QDate horizonEnd);

} // namespace safeconduct
