// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/advice_run.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace safeconduct {

namespace {

void assessAll(QPromise<Advice> &promise, const Plan &plan, const std::shared_ptr<const Knowledge> &knowledge,
               const AdviceSettings &settings)
{
    promise.setProgressRange(0, static_cast<int>(plan.connections.size()));
    const auto report = [&](qsizetype done, qsizetype) {
        promise.setProgressValue(static_cast<int>(done));
        return !promise.isCanceled();
    };
    Advice advice = advise(plan, *knowledge, settings, report);
    if (!promise.isCanceled())
        promise.addResult(std::move(advice));
}

} // namespace

QFuture<Advice> adviseInBackground(Plan plan, std::shared_ptr<const Knowledge> knowledge, AdviceSettings settings)
{
    return QtConcurrent::run(&assessAll, std::move(plan), std::move(knowledge), std::move(settings));
}

} // namespace safeconduct
