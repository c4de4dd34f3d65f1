// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/import_run.h"

#include "app/support/file.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Results<ImportedFiles> importFiles(const QStringList &paths, const Json &openPlan,
                                   const std::shared_ptr<const Knowledge> &knowledge)
{
    QList<ImportFile> files;
    Problems faults;
    for (const QString &path : paths) {
        if (const Result<QByteArray> contents = readFile(path, importLimit))
            files.append({QFileInfo(path).fileName(), *contents});
        else
            faults.append(contents.error());
    }
    if (!faults.isEmpty())
        return std::unexpected(faults);
    return importConfiguration(files, {}, *knowledge).transform([&openPlan](const Imported &imported) {
        return ImportedFiles{.imported = imported,
                             .values = importedValues(imported.plan),
                             .merged = mergeInto(openPlan, imported.plan)};
    });
}

bool isImportable(const QString &path)
{
    if (path.endsWith(".json"_L1) || path.endsWith(".safeconduct"_L1))
        return false;
    const Result<QByteArray> contents = readFile(path, importLimit);
    return contents && kindOf({path, *contents});
}

bool areImportable(const QStringList &paths)
{
    return !paths.isEmpty() && std::ranges::all_of(paths, &isImportable);
}

} // namespace

QFuture<Results<ImportedFiles>> importInBackground(QStringList paths, Json openPlan,
                                                   std::shared_ptr<const Knowledge> knowledge)
{
    return QtConcurrent::run(&importFiles, std::move(paths), std::move(openPlan), std::move(knowledge));
}

QFuture<bool> areImportableInBackground(QStringList paths)
{
    return QtConcurrent::run(&areImportable, std::move(paths));
}

} // namespace safeconduct
