// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// What a dialect gets to know about one facility that decided connections use. All pointers are valid during the call only.
struct FacilityTask {
    const Plan *plan = nullptr;
    const Knowledge *knowledge = nullptr;
    const Proofs *proofs = nullptr;
    const Profile *profile = nullptr;
    const QList<Chosen> *chosen = nullptr; ///< all decided connections of the plan
    const Facility *facility = nullptr; ///< the plan's; one with its kind alone where it is yet to come
    const System *system = nullptr; ///< where it stands; null where the plan does not say
};

/// A dialect that configures a facility: a certification authority, the way of its root to clients.
struct FacilityDialect {
    QString target; ///< id, as in Snippet::target
    QStringList kinds; ///< facilities that it is for
    /// Whether it has something to say to a facility of one of its kinds.
    bool (*fits)(const FacilityTask &task) = nullptr;
    /// Appends snippets or omissions. Faults are values of the plan that the product's syntax cannot hold.
    Results<void> (*make)(const FacilityTask &task, Snippets &made) = nullptr;
};

/// All dialects of facilities, in the order in which facilities are built.
const QList<FacilityDialect> &facilityDialects();

} // namespace safeconduct
