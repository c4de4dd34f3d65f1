// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace safeconduct {

class MainWindow;

/// What the program was started for: the plans or dossiers at \a paths, the first in \a window and each other in a window of
/// its own; after all of them, in \a window, what an earlier run left behind. Returns when all are open; a file that cannot be
/// opened is told of by its window, and a window that is closed meanwhile keeps none of the others from opening.
void openFilesAtStart(MainWindow &window, const QStringList &paths);

} // namespace safeconduct
