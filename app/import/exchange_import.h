// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_file.h"
#include "app/knowledge/knowledge.h"

namespace safeconduct {

/// A plan to correct, from an export of Exchange's own commands (`Get-… | Export-Clixml`): servers with their release, Receive
/// and Send connectors, virtual directories with their logins. Other objects are passed over and named.
/// Several files of one organisation are read together: a connector names its server, which another file describes.
Results<Imported> importExchange(const QList<ImportFile> &files, const Knowledge &knowledge);

} // namespace safeconduct
