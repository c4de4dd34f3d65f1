// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/today_difference.h"

class QWidget;

namespace safeconduct {

/// Opens a window with \a difference, below the sentence \a what: setting by setting, line by line, or both behind tabs.
void showDifference(const QString &what, const TodayDifference &difference, QWidget *parent);

} // namespace safeconduct
