// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QIcon>
#include <QString>

namespace safeconduct {

/// Problems of the value at \a pointer and of everything inside it; notes are left out.
Problems problemsWithin(const Session &session, const QString &pointer);

/// "What is wrong. What to do.", a line for each problem.
QString problemTexts(const Problems &problems);

/// The icon of the worst of \a problems; a null icon where there are none.
QIcon problemIcon(const Problems &problems);

} // namespace safeconduct
