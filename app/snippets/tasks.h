// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// The connections of \a plan that \a choices decide, by connection id. An id that is no option is a problem.
Results<QList<Chosen>> chosenConnections(const Plan &plan, const Knowledge &knowledge,
                                         const QHash<QString, QString> &choices);

/// The systems that \a choice configures, each with the layer that is meant; \a common carries what all tasks share. What nobody
/// configures (`none`, a tunnel without gateway) is told in \a made.
QList<Task> tasksFor(const Chosen &choice, const Task &common, Snippets &made);

/// Lets every dialect that fits make its snippets (only \a target, where one is named), or says precisely why none does.
Results<void> perform(Task task, const QString &target, Snippets &made);

/// Snippets for those of \a chosen that \a request means; \a common carries what all tasks share. What cannot be written is in
/// \a problems.
Snippets makeForConnections(const QList<Chosen> &chosen, Task common, const SnippetRequest &request,
                            Problems &problems);

} // namespace safeconduct
