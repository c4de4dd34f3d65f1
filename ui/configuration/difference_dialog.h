// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace safeconduct {

/// Opens a window with \a difference, in the unified format, below the sentence \a what.
void showDifference(const QString &what, const QString &difference, QWidget *parent);

} // namespace safeconduct
