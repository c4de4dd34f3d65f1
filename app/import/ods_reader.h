// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: spreadsheets as LibreOffice keeps them.
#pragma once

#include "app/archive/archive.h"
#include "app/import/sheet_rows.h"

namespace safeconduct {

/// The first table of the OpenDocument spreadsheet whose parts are \a parts (OpenDocument 1.3, part 3, 9). Repeated rows and cells
/// count as often as they are shown. An error names \a file and the part, or sheet and cell.
Result<Spreadsheet> readOds(const ArchiveEntries &parts, const QString &file);

} // namespace safeconduct
