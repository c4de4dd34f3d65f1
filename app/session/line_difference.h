// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace safeconduct {

/// Which lines a text lost and which it gained, each in their order. A line that moved is in both.
struct LineDifference {
    QStringList removed;
    QStringList added;
};

/// By the longest common part; where so much changed that looking for it would take long, everything between the first and the
/// last change counts as exchanged.
LineDifference lineDifference(const QString &before, const QString &after);

} // namespace safeconduct
