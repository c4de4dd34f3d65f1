// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/decision.h"
#include "app/import/draft.h"
#include "app/plan/plan_document.h"

#include <QFuture>
#include <QString>

namespace safeconduct {

/// What kind of place work is read from.
enum class WorkSource {
    File, ///< a plan or a dossier, told apart by content
    Example, ///< a shipped plan: new work without a file
    LeftBehind, ///< what an earlier run kept for its recovery
};

/// What is read before it is opened.
struct ReadWork {
    PlanDocument document;
    Decision decision;
    QString path; ///< where it is stored; empty: nowhere
    QList<ImportedText> imported = {}; ///< left behind beside it
};

/// The problem `session.opening-cancelled`, which the user has asked for.
Problem openingCancelled();

/// Reads and checks the work at \a place, the path of a file. All faults at once.
Results<ReadWork> readWork(WorkSource source, const QString &place);

/// The same in a thread of the pool. A cancelled run leaves no result.
QFuture<Results<ReadWork>> readWorkInBackground(WorkSource source, QString place);

} // namespace safeconduct
