// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"

namespace safeconduct {

/// \a blocks for a terminal: a heading, and indented below it what belongs to it, with an empty line before the next one. A row of a
/// table is its first cell and below that each other one behind the name of its column; empty cells and dashes are left out.
QString toPlainText(const QList<Block> &blocks);

} // namespace safeconduct
