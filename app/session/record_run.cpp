// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/record_run.h"

#include "app/dossier/signed_life.h"
#include "app/session/dossier_files.h"
#include "app/session/work.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace safeconduct {

namespace {

void makeAll(QPromise<Results<Snippets>> &promise, const DecidedWork &work)
{
    Results<Snippets> made =
        snippetsFor(work.plan.plan(), *work.knowledge, work.decision, facilitiesTaken(work.decision, work.advice));
    if (!promise.isCanceled())
        promise.addResult(std::move(made));
}

std::optional<SignedLife> signedLifeAt(const QString &dossier)
{
    if (dossier.isEmpty())
        return std::nullopt;
    const Results<Dossier> stored = readDossier(dossier);
    return stored ? signedLifeOf(*stored) : std::nullopt;
}

void writeRecord(QPromise<Document> &promise, const DecidedWork &work)
{
    const Snippets made =
        snippetsFor(work.plan.plan(), *work.knowledge, work.decision, facilitiesTaken(work.decision, work.advice))
            .value_or(Snippets());
    if (promise.isCanceled())
        return;
    const std::optional<SignedLife> signedLife = signedLifeAt(work.dossier);
    promise.addResult(recordDocument({.plan = work.plan,
                                      .knowledge = *work.knowledge,
                                      .advice = work.advice,
                                      .decision = asSigned(work.decision, signedLife),
                                      .snippets = made,
                                      .programVersion = work.programVersion,
                                      .today = work.today,
                                      .life = signedLife ? std::optional(signedLife->life) : std::nullopt}));
}

} // namespace

QFuture<Results<Snippets>> makeSnippetsInBackground(DecidedWork work)
{
    return QtConcurrent::run(&makeAll, std::move(work));
}

QFuture<Document> writeRecordInBackground(DecidedWork work)
{
    return QtConcurrent::run(&writeRecord, std::move(work));
}

} // namespace safeconduct
