// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"

#include <functional>

namespace safeconduct {

/// What the advice depends on besides plan and knowledge.
struct AdviceSettings {
    QDate asOf; ///< the only clock
    quint64 seed = 1;
    QString planSha256;
};

/// Asked before each connection with the number done; false cancels.
using AdviceProgress = std::function<bool(qsizetype done, qsizetype all)>;

/// Steps 1 to 8 of the method for all connections of a usable plan. A pure function: same input, same advice. Returns an
/// advice without connections where \a progress cancelled.
Advice advise(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings, const AdviceProgress &progress = {});

} // namespace safeconduct
