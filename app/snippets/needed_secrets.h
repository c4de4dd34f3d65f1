// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"
#include "app/support/result.h"

#include <QHash>

namespace safeconduct {

/// A preshared key that two systems share.
struct NeededSecret {
    QString file; ///< that configuration names
    QString one; ///< system id
    QString other;
    QStringList connections; ///< ids of those that it protects
    friend bool operator==(const NeededSecret &, const NeededSecret &) = default;
};

/// The preshared keys that \a choices (option id by connection id) need, each pair of systems once, in the plan's order.
Results<QList<NeededSecret>> neededSecrets(const Plan &plan, const Knowledge &knowledge,
                                           const QHash<QString, QString> &choices);

} // namespace safeconduct
