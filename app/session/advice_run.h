// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advise.h"
#include "app/plan/plan_document.h"

#include <QFuture>

#include <memory>

namespace safeconduct {

struct AdvisedPlan {
    Advice advice;
    std::shared_ptr<const AdviceMemory> memory; ///< for the next run
    bool isWhole = true; ///< false where some robustness is still to come
};

/// Advises in a thread of the pool, which makes the plan's hash, too; \a memory is what an earlier run left, or null. Progress
/// counts connections; cancelling ends before the next one and leaves no whole result. Where robustness takes longer than the
/// rest, the advice without it is a first result.
QFuture<AdvisedPlan> adviseInBackground(PlanDocument document, std::shared_ptr<const Knowledge> knowledge,
                                        AdviceSettings settings, std::shared_ptr<const AdviceMemory> memory);

/// Lets go of \a advised in a thread of the pool: that takes a large plan's advice some tenths of a second.
void letGo(AdvisedPlan advised);

} // namespace safeconduct
