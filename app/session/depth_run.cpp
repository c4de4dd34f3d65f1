// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/depth_run.h"

#include "app/advice/scenario/scenario_advice.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace safeconduct {

namespace {

void adviseAll(QPromise<AdviceDepth> &promise, const PlanDocument &document,
               const std::shared_ptr<const Knowledge> &knowledge, const AdviceSettings &settings, const Advice &advice)
{
    const auto goesOn = [&promise](qsizetype, qsizetype) { return !promise.isCanceled(); };
    AdviceDepth depth;
    depth.scenarios = adviseOnScenarios(document, *knowledge, settings, advice, goesOn);
    if (promise.isCanceled())
        return;
    AdviceSettings whole = settings;
    whole.withRobustness = false;
    depth.portfolio = advise(document.plan(), *knowledge, whole, goesOn).portfolio;
    if (!promise.isCanceled())
        promise.addResult(std::move(depth));
}

} // namespace

QFuture<AdviceDepth> adviseInDepth(PlanDocument document, std::shared_ptr<const Knowledge> knowledge,
                                   AdviceSettings settings, Advice advice)
{
    return QtConcurrent::run(&adviseAll, std::move(document), std::move(knowledge), std::move(settings),
                             std::move(advice));
}

} // namespace safeconduct
