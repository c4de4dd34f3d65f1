// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"

#include <functional>
#include <memory>

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
    bool withAlternatives = true; ///< next best portfolios, and what each shared facility is worth
    bool withRobustness = true; ///< say how sure the ranks are (step 10); never without the detail of everything
    int threads = 0; ///< at most; 0: as many as the machine has processors. The advice is the same
};

/// See advice_memory.h.
struct AdviceMemory;

/// Asked before each connection with the number of those begun, by one thread at a time; false cancels.
using AdviceProgress = std::function<bool(qsizetype begun, qsizetype all)>;

/// Steps 1 to 10 of the method for all connections of a usable plan. A pure function: same input, same advice. Returns an
/// advice without connections where \a progress cancelled.
Advice advise(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
              const AdviceProgress &progress = {});

/// The same advice, found faster where \a memory holds one of a plan that differs little; \a memory then holds this one. A
/// cancelled run leaves it as it is.
Advice adviseAnew(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
                  std::shared_ptr<const AdviceMemory> &memory, const AdviceProgress &progress = {});

} // namespace safeconduct
