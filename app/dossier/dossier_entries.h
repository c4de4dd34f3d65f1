// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/dossier.h"

namespace safeconduct {

/// As `unpackDossier`, from entries that lie open, as in a folder.
Results<Dossier> dossierOf(const ArchiveEntries &entries, const QString &fileName = {});

} // namespace safeconduct
