// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/statement.h"

namespace safeconduct::powershell {

/// Sets `$old` to the name of a file below `$folder`.
Statement oldValuesAt(const QString &key);
/// When changes are made, and unless the file `$old` is there: an earlier run has the true old values.
Statement keepOld(Call values);
/// The same of values that an expression of our own gives.
Statement keepOld(const Expression &values);
/// Deletes the file with the old values once they are written back.
Statement forgetOld();

} // namespace safeconduct::powershell
