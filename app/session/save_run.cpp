// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/save_run.h"

#include "app/dossier/dossier.h"
#include "app/session/dossier_files.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Takes over what was signed for the same plan, in the first dossier of \a paths that has something, and entries that the
/// program gives no meaning: storing anew undoes neither, also where somebody signed meanwhile.
void keepSigned(Dossier &dossier, const QStringList &paths)
{
    for (const QString &path : paths) {
        if (path.isEmpty() || !QFileInfo::exists(path) || !isStoredDossier(path))
            continue;
        const Results<Dossier> there = readDossier(path);
        if (!there || there->plan.plan().id != dossier.plan.plan().id)
            continue;
        if (dossier.others.isEmpty())
            dossier.others = there->others;
        if (dossier.events.isEmpty())
            dossier.events = there->events;
    }
}

Results<Dossier> dossierOf(const DossierWork &work)
{
    const DecidedWork &decided = work.decided;
    return snippetsOf(decided).transform([&](const Snippets &made) {
        return makeDossier({.plan = decided.plan,
                            .knowledgeFiles = work.knowledgeFiles,
                            .knowledge = *decided.knowledge,
                            .advice = decided.advice,
                            .decision = decided.decision,
                            .snippets = made,
                            .programVersion = decided.programVersion,
                            .today = decided.today});
    });
}

Results<void> storePlan(const PlanWork &work, const std::stop_token &stop)
{
    const QByteArray contents = work.plan.write();
    if (stop.stop_requested())
        return std::unexpected(Problems{savingCancelled()});
    return work.write(work.path, contents).transform_error([](const Problem &problem) { return Problems{problem}; });
}

} // namespace

Problem savingCancelled()
{
    return {.pointer = {},
            .what = Text::tr("Saving was stopped; nothing was written."),
            .remedy = Text::tr("Save again when it suits you."),
            .id = u"session.saving-cancelled"_s};
}

Results<void> storeDossier(const DossierWork &work, const std::stop_token &stop)
{
    Results<Dossier> made = dossierOf(work);
    if (!made)
        return std::unexpected(made.error());
    keepSigned(*made, work.signedAt);
    const bool isFolder = QFileInfo(work.path).isDir();
    const Result<QByteArray> packed = isFolder ? QByteArray() : packDossier(*made);
    if (!packed)
        return std::unexpected(Problems{packed.error()});
    if (stop.stop_requested())
        return std::unexpected(Problems{savingCancelled()});
    return (isFolder ? updateDossierFolder(work.path, *made) : work.write(work.path, *packed))
        .transform_error([](const Problem &problem) { return Problems{problem}; });
}

QFuture<Results<void>> storeDossierInBackground(DossierWork work, std::stop_token stop)
{
    return QtConcurrent::run(&storeDossier, std::move(work), std::move(stop));
}

QFuture<Results<void>> storePlanInBackground(PlanWork work, std::stop_token stop)
{
    return QtConcurrent::run(&storePlan, std::move(work), std::move(stop));
}

QFuture<Result<void>> writeInBackground(QString path, QByteArray contents)
{
    return QtConcurrent::run(&writeFile, std::move(path), std::move(contents));
}

} // namespace safeconduct
