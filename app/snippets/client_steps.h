// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

#include <optional>

namespace safeconduct {

/// One thing that the users of a mail program do, or their administrator.
struct ClientStep {
    QString text;
    QString source;
};

/// What is known of a mail program for one way of protecting messages.
struct MailProgram {
    QString product; ///< id
    QList<ClientStep> steps; ///< in the order in which they are done
    QString why = {}; ///< text behind `snippet.omission.`: why there are none, or none for a version with a plug-in
    bool isBuiltInOnly = false; ///< the steps are for versions that need no plug-in
};

/// A way of protecting messages by the capability that it asks for, and the mail programs of which something is known.
struct ClientSteps {
    QString ability; ///< smime, openpgp
    QList<MailProgram> programs;
};

/// Ids of the products in \a known, those without steps among them.
QStringList productsOf(const ClientSteps &known);

/// What of the task's system has steps, a mail program before a browser; nothing where nothing has.
std::optional<ProductUse> programWithSteps(const Task &task, const ClientSteps &known);

/// One file for each mail program on the task's system that has steps, named after the product.
QList<SnippetFile> stepFiles(const Task &task, const ClientSteps &known);

/// For each program on the task's system in which a person reads mail and that has no steps: precisely why.
QList<Omission> programsWithoutSteps(const Task &task, const ClientSteps &known);

/// Whether all programs of the task's system that have steps do without a plug-in.
bool areBuiltIn(const Task &task, const ClientSteps &known);

} // namespace safeconduct
