// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advise.h"
#include "app/plan/plan_document.h"

#include <QFuture>

#include <memory>

namespace safeconduct {

/// Advises on the scenarios of \a document in a thread of the pool; \a advice holds as planned. A cancelled run leaves no result.
QFuture<QList<ScenarioAdvice>> adviseOnScenariosInBackground(PlanDocument document,
                                                             std::shared_ptr<const Knowledge> knowledge,
                                                             AdviceSettings settings, Advice advice);

} // namespace safeconduct
