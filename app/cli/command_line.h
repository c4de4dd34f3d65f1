// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

namespace safeconduct {

/// Runs one command to its end; \a words are the arguments without the program's name.
ExitStatus runCommandLine(const QStringList &words, const QString &version, const QDate &today);

} // namespace safeconduct
