// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/record_run.h"

#include "app/session/decision_folder.h"
#include "app/session/dossier_files.h"
#include "app/session/record_map.h"
#include "app/session/reopened.h"
#include "app/session/work.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

void makeAll(QPromise<Results<Snippets>> &promise, const DecidedWork &work)
{
    Results<Snippets> made = snippetsOf(work);
    if (!promise.isCanceled())
        promise.addResult(std::move(made));
}

Results<void> saveAll(const DecidedWork &work, const QString &folder)
{
    const Results<Snippets> made = snippetsOf(work);
    if (!made)
        return std::unexpected(made.error());
    return writeEntries(folder, snippetEntries(*made, work.plan.plan(), *work.knowledge))
        .transform_error([](const Problem &problem) { return Problems{problem}; });
}

/// Refers to \a work and to \a made.
RecordInput inputOf(const DecidedWork &work, const Snippets &made)
{
    RecordInput input{.plan = work.plan,
                      .knowledge = *work.knowledge,
                      .advice = work.advice,
                      .decision = work.decision,
                      .snippets = made,
                      .programVersion = work.programVersion,
                      .today = work.today};
    input.language = work.language;
    addSignaturesAt(input, work.dossier);
    return input;
}

void writeRecord(QPromise<Document> &promise, const DecidedWork &work)
{
    const Snippets made = snippetsOf(work).value_or(Snippets());
    if (promise.isCanceled())
        return;
    RecordInput input = inputOf(work, made);
    (void)addMap(input); // the record says so
    promise.addResult(recordDocument(input));
}

/// Where one of several files fails, the problem says which were written before.
Result<WrittenExport> writeExported(const ExportedFiles &exported)
{
    QStringList paths;
    for (const auto &[path, contents] : exported.files.asKeyValueRange()) {
        const Result<void> written = writeFile(path, contents);
        if (!written) {
            Problem problem = written.error();
            if (!paths.isEmpty())
                problem.remedy += u' ' + Text::tr("Written: %1").arg(paths.join(u", "_s));
            return std::unexpected(problem);
        }
        paths.append(path);
    }
    return WrittenExport{.paths = paths, .notes = exported.notes};
}

Result<WrittenExport> exportWork(const DecidedWork &work, ExportFormat format, const QString &path)
{
    const Snippets made = snippetsOf(work).value_or(Snippets());
    RecordInput input = inputOf(work, made);
    if (hasMap(format))
        (void)addMap(input); // the record says so
    return exportRecord(input, format, path).and_then(&writeExported);
}

Result<WrittenExport> exportWritten(const Document &document, ExportFormat format, const QString &path)
{
    return exportDocument(document, format).and_then([&](const QByteArray &contents) {
        return writeExported({.files = {{path, contents}}, .notes = {}});
    });
}

} // namespace

Results<Snippets> snippetsOf(const DecidedWork &work)
{
    return snippetsFor(work.plan.plan(), *work.knowledge, work.decision, facilitiesTaken(work.decision, work.advice));
}

void addSignaturesAt(RecordInput &input, const QString &dossier)
{
    if (dossier.isEmpty())
        return;
    if (const Results<Dossier> stored = readDossier(dossier))
        addSignatures(input, *stored, signedLifeOf(*stored));
}

QFuture<Results<Snippets>> makeSnippetsInBackground(DecidedWork work)
{
    return QtConcurrent::run(&makeAll, std::move(work));
}

QFuture<Results<void>> saveSnippetsInBackground(DecidedWork work, QString folder)
{
    return QtConcurrent::run(&saveAll, std::move(work), std::move(folder));
}

QFuture<Document> writeRecordInBackground(DecidedWork work)
{
    return QtConcurrent::run(&writeRecord, std::move(work));
}

QFuture<Result<WrittenExport>> exportInBackground(DecidedWork work, ExportFormat format, QString path)
{
    return QtConcurrent::run(&exportWork, std::move(work), format, std::move(path));
}

QFuture<Result<WrittenExport>> exportInBackground(Document document, ExportFormat format, QString path)
{
    return QtConcurrent::run(&exportWritten, std::move(document), format, std::move(path));
}

} // namespace safeconduct
