// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/problem.h"

namespace safeconduct {

/// \a problems as those of the file \a name.
inline Problems inFile(Problems problems, const QString &name)
{
    for (Problem &problem : problems)
        problem.file = name;
    return problems;
}

} // namespace safeconduct
