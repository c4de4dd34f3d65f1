// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/decimal.h"
#include "app/support/json.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace safeconduct {

/// One thing that is different in a scenario: in every value of a plan that `each` leads to and whose members are as `where` says,
/// the value itself or its `member` is multiplied, set or removed.
struct ScenarioChange {
    QString each; ///< path into the plan, `*` for every item: "systems/*"; empty: the plan itself
    QHash<QString, QString> where; ///< member → text that it must have
    QString member; ///< JSON pointer below that; empty: the value itself
    std::optional<Decimal> factor;
    std::optional<Json> value;
    bool isRemoved = false;
};

/// A named "what if" (`scenarios.json`): how the advice would look were the plan different.
struct ScenarioKind {
    QString id;
    QList<ScenarioChange> changes;
    QStringList sources;
};

} // namespace safeconduct
