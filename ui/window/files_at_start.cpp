// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/files_at_start.h"

#include "ui/window/main_window.h"
#include "ui/window/work_files.h"

#include <QPointer>
#include <QTimer>

#include <ranges>

namespace safeconduct {

void openFilesAtStart(MainWindow &window, const QStringList &paths)
{
    QList<QPointer<MainWindow>> windows{&window};
    while (windows.size() < paths.size()) // all of them first: each stands a little aside from the one before it
        windows.append(windows.constLast()->openNewWindow());
    for (const auto &[path, opened] : std::views::zip(paths, windows)) {
        if (opened)
            opened->files().openPath(path);
    }
    QTimer::singleShot(0, &window.files(), &WorkFiles::offerRecovery);
}

} // namespace safeconduct
