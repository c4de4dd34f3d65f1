// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record.h"
#include "app/session/record_export.h"
#include "app/snippets/snippet.h"

#include <QFuture>

#include <memory>

namespace safeconduct {

/// A copy of everything that configuration and record are made from, so that a thread can work on it while the plan changes.
struct DecidedWork {
    PlanDocument plan;
    std::shared_ptr<const Knowledge> knowledge;
    Advice advice;
    Decision decision;
    QString programVersion;
    QDate today;
    QString dossier = {}; ///< path where exactly this is stored, or empty: what was signed there counts in the record
    QString language = {}; ///< of the record, en or de; empty: the plan's
};

/// Lets \a input tell what was signed of the dossier at the path \a dossier, which holds the same state; an empty path is none.
void addSignaturesAt(RecordInput &input, const QString &dossier);

/// The configuration of \a work, in the caller's thread.
Results<Snippets> snippetsOf(const DecidedWork &work);

/// Makes the configuration in a thread of the pool; a cancelled run leaves no result.
QFuture<Results<Snippets>> makeSnippetsInBackground(DecidedWork work);

/// Makes it and writes it below \a folder; files that are there with other contents are a fault, and then nothing is written.
QFuture<Results<void>> saveSnippetsInBackground(DecidedWork work, QString folder);

/// Writes the record in a thread of the pool, with its map; configuration that cannot be made is left out of it.
QFuture<Document> writeRecordInBackground(DecidedWork work);

/// What an export wrote, and what not.
struct WrittenExport {
    QStringList paths; ///< of files
    QStringList notes; ///< of `ExportedFiles`
};

/// Writes the record of \a work to \a path in a thread of the pool, and beside it what belongs to it.
QFuture<Result<WrittenExport>> exportInBackground(DecidedWork work, ExportFormat format, QString path);

/// The same for a record that is written already, in a format for readers (`isForReaders`), as it is: with its map or without.
QFuture<Result<WrittenExport>> exportInBackground(Document document, ExportFormat format, QString path);

} // namespace safeconduct
