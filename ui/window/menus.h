// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace safeconduct {

class MainWindow;
class Session;

/// Fills the menu bar of \a window: File, Edit, View with a row for each of \a steps, Decide, Help.
void addMenus(MainWindow &window, Session &session, const QStringList &steps);

} // namespace safeconduct
