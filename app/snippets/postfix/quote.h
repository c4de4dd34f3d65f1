// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::postfix {

/// \a value as main.cf takes it: there are no quotes, `$` is doubled, blanks at the ends would be lost and are refused, and so is
/// what no line can hold.
Result<QString> quoted(const QString &value, const QString &pointer);

/// \a value as one word of a table (left column of a policy map) or of an `-o name=value`: as above, without blanks and commas.
Result<QString> quotedWord(const QString &value, const QString &pointer);

} // namespace safeconduct::postfix
