// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record.h"

namespace safeconduct {

/// The decision as a record in the form of MADR 4.0.0 (adr/madr, template): its front matter and headings in English, what
/// stands below them in the plan's language. Written only, never read back: the status is prose there.
QByteArray toMadr(const RecordInput &input);

/// A row for each connection (RFC 4180, UTF-8): what was chosen, what was advised, cost, benefit, coverage, risk. Column names
/// in English, words and numbers as programs read them. A text that a spreadsheet would take for a formula begins with '.
QByteArray toCsv(const RecordInput &input);

} // namespace safeconduct
