// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace safeconduct {

/// Those of \a candidates that \a word was probably meant to be, best first, at most \a most: equal but for case, a part of
/// one another, or few letters apart.
QStringList nearest(const QString &word, const QStringList &candidates, qsizetype most = 3);

} // namespace safeconduct
