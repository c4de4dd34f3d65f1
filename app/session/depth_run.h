// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advise.h"
#include "app/plan/plan_document.h"

#include <QFuture>

#include <memory>

namespace safeconduct {

/// What of an advice only a record tells, and takes as long as all the rest.
struct AdviceDepth {
    std::optional<PortfolioAdvice> portfolio; ///< with its alternatives
    QList<ScenarioAdvice> scenarios;
};

/// Advises, without robustness, on the scenarios of \a document and on alternatives to its portfolio in a thread of the pool;
/// \a advice holds as planned. A cancelled run leaves no result.
QFuture<AdviceDepth> adviseInDepth(PlanDocument document, std::shared_ptr<const Knowledge> knowledge,
                                   AdviceSettings settings, Advice advice);

} // namespace safeconduct
