// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record.h"
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
};

/// Makes the configuration in a thread of the pool; a cancelled run leaves no result.
QFuture<Results<Snippets>> makeSnippetsInBackground(DecidedWork work);

/// Writes the record in a thread of the pool; configuration that cannot be made is left out of it.
QFuture<Document> writeRecordInBackground(DecidedWork work);

} // namespace safeconduct
