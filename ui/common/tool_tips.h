// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace safeconduct {

/// \a text as a tooltip: it wraps, keeps its lines, and what plans say is never taken for markup.
QString toolTipOf(const QString &text);

} // namespace safeconduct
