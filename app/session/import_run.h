// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_configuration.h"

#include <QFuture>
#include <QStringList>

#include <memory>

namespace safeconduct {

/// What was read from files that tell what runs today.
struct ImportedFiles {
    Imported imported;
    QList<ImportedValue> values; ///< each with its origin
    Merged merged; ///< added to the plan that was open
};

/// Reads \a paths, and adds what they tell to \a openPlan, too. All faults at once.
QFuture<Results<ImportedFiles>> importInBackground(QStringList paths, Json openPlan,
                                                   std::shared_ptr<const Knowledge> knowledge);

/// Whether each of \a paths is a configuration that can be imported, by its content; false without any.
QFuture<bool> areImportableInBackground(QStringList paths);

} // namespace safeconduct
