// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/load_knowledge.h"
#include "app/session/record_run.h"

#include <QFuture>

#include <functional>
#include <stop_token>

namespace safeconduct {

/// Puts bytes into a file, whole or not at all.
using FileWriter = std::function<Result<void>(const QString &path, const QByteArray &contents)>;

/// A copy of everything that a dossier is stored from, so that a thread can work on it while the plan changes.
struct DossierWork {
    KnowledgeFiles knowledgeFiles;
    DecidedWork decided;
    QStringList signedAt; ///< paths of dossiers; what was signed in the first of the same plan stays in the new one
    QString path; ///< a file, or an existing folder: then its folder form
    FileWriter write;
};

/// The same for a plan alone.
struct PlanWork {
    PlanDocument plan;
    QString path;
    FileWriter write;
};

/// The problem `session.saving-cancelled`, which the user has asked for.
Problem savingCancelled();

/// Makes the dossier and writes it; nothing is written once \a stop asks to stop, then the fault is savingCancelled().
Results<void> storeDossier(const DossierWork &work, const std::stop_token &stop = {});

/// The same in a thread of the pool. There is always a result.
QFuture<Results<void>> storeDossierInBackground(DossierWork work, std::stop_token stop);
/// Writes the plan as the dossier is written.
QFuture<Results<void>> storePlanInBackground(PlanWork work, std::stop_token stop);

/// Writes \a contents to \a path in a thread of the pool, whole or not at all.
QFuture<Result<void>> writeInBackground(QString path, QByteArray contents);

} // namespace safeconduct
