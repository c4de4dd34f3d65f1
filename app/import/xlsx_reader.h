// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: spreadsheets as Excel keeps them.
#pragma once

#include "app/archive/archive.h"
#include "app/import/sheet_rows.h"

namespace safeconduct {

/// The first worksheet of the workbook whose parts are \a parts (ECMA-376 part 1, 18; both conformance classes). Numbers are not
/// formatted: a day is the number of days since 1900. An error names \a file and the part, or sheet and cell.
Result<Spreadsheet> readXlsx(const ArchiveEntries &parts, const QString &file);

} // namespace safeconduct
