// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct {

/// \a value as one word of a POSIX shell: bare where it holds nothing that a shell reads, else in single quotes. Refused, with
/// \a pointer, is what no line of a script should hold (see acceptable()).
Result<QString> shellQuoted(const QString &value, const QString &pointer);

} // namespace safeconduct
