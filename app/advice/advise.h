// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"

#include <functional>

namespace safeconduct {

/// How much of an advice is written down. The numbers, ranks and rule ids of every option are the same in both.
enum class AdviceDetail {
    Everything, ///< texts and traces of findings on options, coverage, cost lines: some 100 kB a connection
    Ranks, ///< without these: for plans of thousands of connections
};

/// What the advice depends on besides plan and knowledge.
struct AdviceSettings {
    QDate asOf; ///< the only clock
    quint64 seed = 1;
    QString planSha256;
    AdviceDetail detail = AdviceDetail::Everything;
    QString onlyConnection = {}; ///< advise on this one only (and on the legs of a message flow); empty: on all
    bool withPortfolio = true; ///< choose for all connections together (step 9); never for a single one
    bool withRobustness = true; ///< say how sure the ranks are (step 10); never without the detail of everything
};

/// Asked before each connection with the number done; false cancels.
using AdviceProgress = std::function<bool(qsizetype done, qsizetype all)>;

/// Steps 1 to 8 of the method for all connections of a usable plan. A pure function: same input, same advice. Returns an
/// advice without connections where \a progress cancelled.
Advice advise(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
              const AdviceProgress &progress = {});

} // namespace safeconduct
