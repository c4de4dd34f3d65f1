// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace safeconduct {

/// The icon \a name (freedesktop.org's icon naming specification) of the platform's theme, or our own where the theme lacks it.
/// Our own are drawn in the palette's colours, so they fit light and dark.
QIcon icon(const QString &name);

} // namespace safeconduct
