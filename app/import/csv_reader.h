// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: rows of a spreadsheet.
#pragma once

#include "app/import/import_file.h"

namespace safeconduct {

/// One row and the line it begins in.
struct CsvRow {
    QStringList cells;
    int line = 0;
    QList<qsizetype> numbers = {}; ///< which cells are numbers or days to the spreadsheet; CSV knows only text
};

/// How many cells a row may have.
inline constexpr qsizetype widestRow = 200;

/// Rows as RFC 4180 has them; the separator (comma, semicolon or tabulator) is the one that the first line has most of. Empty
/// rows are left out. An error names the line of a quote without end.
Result<QList<CsvRow>> readCsv(const ImportFile &file);

} // namespace safeconduct
