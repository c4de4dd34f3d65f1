// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QVBoxLayout;
class QWidget;

namespace safeconduct {

/// Makes \a page scroll where it is larger than the window, and returns the layout to fill.
QVBoxLayout *scrollingPage(QWidget *page);

} // namespace safeconduct
