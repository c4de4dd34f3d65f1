// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advise.h"

#include <QFuture>

#include <memory>

namespace safeconduct {

struct AdvisedPlan {
    Advice advice;
    std::shared_ptr<const AdviceMemory> memory; ///< for the next run
};

/// Advises in a thread of the pool; \a memory is what an earlier run left, or null. Progress counts connections; cancelling ends
/// before the next one and leaves no result.
QFuture<AdvisedPlan> adviseInBackground(Plan plan, std::shared_ptr<const Knowledge> knowledge, AdviceSettings settings,
                                        std::shared_ptr<const AdviceMemory> memory);

} // namespace safeconduct
