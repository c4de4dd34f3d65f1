// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/scenario_run.h"

#include "app/advice/scenario/scenario_advice.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace safeconduct {

namespace {

void adviseAll(QPromise<QList<ScenarioAdvice>> &promise, const PlanDocument &document,
               const std::shared_ptr<const Knowledge> &knowledge, const AdviceSettings &settings, const Advice &advice)
{
    const auto goesOn = [&promise](qsizetype, qsizetype) { return !promise.isCanceled(); };
    QList<ScenarioAdvice> scenarios = adviseOnScenarios(document, *knowledge, settings, advice, goesOn);
    if (!promise.isCanceled())
        promise.addResult(std::move(scenarios));
}

} // namespace

QFuture<QList<ScenarioAdvice>> adviseOnScenariosInBackground(PlanDocument document,
                                                             std::shared_ptr<const Knowledge> knowledge,
                                                             AdviceSettings settings, Advice advice)
{
    return QtConcurrent::run(&adviseAll, std::move(document), std::move(knowledge), std::move(settings),
                             std::move(advice));
}

} // namespace safeconduct
