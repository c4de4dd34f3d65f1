// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: lists as spreadsheet programs keep them.
#pragma once

#include "app/import/sheet_rows.h"

namespace safeconduct {

/// Whether \a contents begin as a zip does, or as the files of older Office programs do: no text can be read there.
bool isPackedList(const QByteArray &contents);

/// Whether \a file is a spreadsheet by what is in it; a workbook of an older Excel or with a password, which shows nothing of what it
/// is, by its name, too.
bool isSpreadsheet(const ImportFile &file);

/// The first sheet of \a file, an Excel workbook (.xlsx) or an OpenDocument spreadsheet (.ods). An error says where the fault is
/// (part, or sheet and cell): an older workbook, a password, a damaged or unsafe archive, a document type, a missing part, more rows,
/// columns or text than the limits allow.
Result<Spreadsheet> readSpreadsheet(const ImportFile &file);

} // namespace safeconduct
