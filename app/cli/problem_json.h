// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

namespace safeconduct {

/// `{severity, id, file, line, column, pointer, what, remedy}`.
Json problemJson(const Problem &problem);

/// error, warning, note.
QString severityWord(Severity severity);

} // namespace safeconduct
