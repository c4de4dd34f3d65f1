// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_file.h"
#include "app/knowledge/knowledge.h"

namespace safeconduct {

/// A plan to correct, from a list of hosts or of users: CSV, or the first sheet of a spreadsheet (.xlsx, .ods).
///
/// The first row names the columns, in English or German. A row of a list with a column "host" is a system: host, name,
/// address, os, os version, software, version, role, network, count. A row of a list with a column "user" is a person; those
/// of equal place and program are one system of clients with their number, and no name of a person is taken over. A list
/// with neither is an error that says which columns are known. Sheets that are not read, and versions that a spreadsheet holds as
/// numbers, are open questions.
Result<Imported> importCsv(const ImportFile &file, const Knowledge &knowledge);

} // namespace safeconduct
