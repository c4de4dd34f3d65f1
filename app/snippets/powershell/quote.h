// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::powershell {

/// \a text as one single-quoted literal: nothing in it is read as code. PowerShell also ends such a literal at the typographic
/// quotes U+2018 to U+201B (about_Quoting_Rules; the tokenizer's IsSingleQuote), so those are doubled like the apostrophe.
/// Refused, with \a pointer, is what no line of a script should hold (see acceptable()).
Result<QString> quoted(const QString &text, const QString &pointer);

/// \a text as a comment of one line; what could end the line or turn its direction becomes a blank.
QString comment(const QString &text);

} // namespace safeconduct::powershell
