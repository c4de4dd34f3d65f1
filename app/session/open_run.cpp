// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/open_run.h"

#include "app/session/dossier_files.h"
#include "app/session/imported_texts.h"
#include "app/session/recovery.h"
#include "app/support/file.h"
#include "app/support/in_file.h"
#include "app/support/text.h"

#include <QtConcurrentRun>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Results<ReadWork> readPlanFile(const QString &path)
{
    const Result<QByteArray> file = readFile(path, dossierLimit);
    if (!file)
        return std::unexpected(Problems{file.error()});
    const Result<PlanDocument> document = PlanDocument::read(*file, path);
    if (!document)
        return std::unexpected(inFile({document.error()}, path));
    return ReadWork{.document = *document, .decision = {}, .path = path};
}

Results<ReadWork> readPlanOrDossier(const QString &path)
{
    if (!isStoredDossier(path))
        return readPlanFile(path);
    return readDossier(path).transform([&path](const Dossier &dossier) {
        return ReadWork{.document = dossier.plan, .decision = dossier.decision, .path = path};
    });
}

Results<ReadWork> readLeftBehind(const QString &path)
{
    const Result<Json> work = Recovery::read(path);
    if (!work)
        return std::unexpected(Problems{work.error()});
    const Result<PlanDocument> document = PlanDocument::read(writeJson(work->value(u"plan"_s)), path);
    if (!document)
        return std::unexpected(Problems{document.error()});
    const Result<Decision> decision = decisionFromJson(work->value(u"decision"_s));
    return ReadWork{.document = *document,
                    .decision = decision.value_or(Decision()),
                    .path = work->value(u"path"_s).text(),
                    .imported = importedTextsFrom(work->value(u"imported"_s))};
}

} // namespace

Problem openingCancelled()
{
    return {.pointer = {},
            .what = Text::tr("Opening was stopped; what was open before still is."),
            .remedy = Text::tr("Open it again when it suits you."),
            .id = u"session.opening-cancelled"_s};
}

Results<ReadWork> readWork(WorkSource source, const QString &place)
{
    switch (source) {
    case WorkSource::File:
        return readPlanOrDossier(place);
    case WorkSource::Example:
        return readPlanFile(place).transform([](ReadWork work) {
            work.path.clear();
            return work;
        });
    case WorkSource::LeftBehind:
        return readLeftBehind(place);
    }
    Q_UNREACHABLE_RETURN({});
}

QFuture<Results<ReadWork>> readWorkInBackground(WorkSource source, QString place)
{
    return QtConcurrent::run(&readWork, source, std::move(place));
}

} // namespace safeconduct
