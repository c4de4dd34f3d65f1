// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_file.h"
#include "app/import/import_kind.h"
#include "app/import/merge.h"
#include "app/knowledge/knowledge.h"

#include <optional>

namespace safeconduct {

/// What \a file seems to be by its content; nothing where it is none of them.
std::optional<ImportKind> kindOf(const ImportFile &file);

/// Commands to run on a server of \a kind, from `resources/import/commands.json`; for lists the columns instead.
struct ImportCommands {
    ImportKind kind = ImportKind::Postfix;
    QString shell; ///< sh, powershell; empty for a list
    QStringList commands;
};
QList<ImportCommands> importCommands();

/// All \a files as one plan to correct. Each is of \a kind or, without one, of the kind that its content shows. What two files
/// tell differently is an open question. All faults at once; nothing where there is any.
Results<Imported> importConfiguration(const QList<ImportFile> &files, std::optional<ImportKind> kind,
                                      const Knowledge &knowledge);

/// What a person must look at after \a merged: what was taken to be the same, and what was kept, what was offered and where that
/// stands.
Problems asProblems(const Merged &merged);

} // namespace safeconduct
