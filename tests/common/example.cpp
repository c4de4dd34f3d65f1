// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/example.h"

#include "app/support/file.h"

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T orEnd(Results<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(toLine(result.error().first())));
    return *std::move(result);
}

} // namespace

QByteArray examplePlan(const QString &name)
{
    const Result<QByteArray> file = readFile(u":/safeconduct/examples/"_s + name + u".plan.json"_s, 64 * 1024 * 1024);
    if (!file)
        qFatal("%s", qPrintable(toLine(file.error())));
    return *file;
}

Example example(const QString &name)
{
    return exampleFrom(examplePlan(name), name);
}

Example exampleFrom(const QByteArray &plan, const QString &fileName)
{
    ShippedKnowledge shipped = orEnd(loadShippedKnowledge());
    PlanDocument document = *PlanDocument::read(plan, fileName);
    const QDate day(2026, 12, 1);
    Advice advice = adviseWithScenarios(document, *shipped.knowledge, adviceSettings(document, {}, day));
    Decision decision = proposeFrom(document.plan(), advice);
    Snippets snippets =
        orEnd(snippetsFor(document.plan(), *shipped.knowledge, decision, facilitiesTaken(decision, advice)));
    return {std::move(document), std::move(shipped), std::move(advice), std::move(decision), std::move(snippets)};
}

RecordInput Example::recordInput() const
{
    return {.plan = document,
            .knowledge = knowledge(),
            .advice = advice,
            .decision = decision,
            .snippets = snippets,
            .programVersion = u"test"_s,
            .today = advice.asOf};
}

DossierInput Example::dossierInput() const
{
    return {.plan = document,
            .knowledgeFiles = shipped.files,
            .knowledge = knowledge(),
            .advice = advice,
            .decision = decision,
            .snippets = snippets,
            .programVersion = u"test"_s,
            .today = advice.asOf};
}

} // namespace safeconduct::test
