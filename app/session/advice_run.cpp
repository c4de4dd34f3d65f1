// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/advice_run.h"

#include "app/advice/advice_memory.h"

#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

namespace safeconduct {

namespace {

void assessAll(QPromise<AdvisedPlan> &promise, const PlanDocument &document,
               const std::shared_ptr<const Knowledge> &knowledge, AdviceSettings settings,
               std::shared_ptr<const AdviceMemory> memory)
{
    const Plan &plan = document.plan();
    settings.planSha256 = document.sha256();
    promise.setProgressRange(0, static_cast<int>(plan.connections.size()));
    const auto report = [&](qsizetype done, qsizetype) {
        promise.setProgressValue(static_cast<int>(done));
        return !promise.isCanceled();
    };
    const auto beforehand = [&promise](const Advice &known, const std::shared_ptr<const AdviceMemory> &sofar) {
        if (!promise.isCanceled())
            promise.addResult(AdvisedPlan{known, sofar, false});
    };
    Advice advice = adviseAnew(plan, *knowledge, settings, memory, report, beforehand);
    if (!promise.isCanceled())
        promise.addResult(AdvisedPlan{std::move(advice), std::move(memory), true});
}

} // namespace

QFuture<AdvisedPlan> adviseInBackground(PlanDocument document, std::shared_ptr<const Knowledge> knowledge,
                                        AdviceSettings settings, std::shared_ptr<const AdviceMemory> memory)
{
    return QtConcurrent::run(&assessAll, std::move(document), std::move(knowledge), std::move(settings),
                             std::move(memory));
}

void letGo(AdvisedPlan advised)
{
    QThreadPool::globalInstance()->start([advised = std::move(advised)]() mutable { advised = {}; });
}

} // namespace safeconduct
