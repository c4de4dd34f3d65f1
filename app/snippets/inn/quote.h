// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>
#include <QStringList>

namespace safeconduct::inn {

/// \a value behind `name: ` in inn.conf: bare where that is safe, else in double quotes with backslash before `"` and `\`. Refused is
/// what no line can hold.
Result<QString> quoted(const QString &value, const QString &pointer);

/// Words of ours (names of suites, groups) as one value, joined by colons; a colon needs the quotes.
QString joined(const QStringList &words);

} // namespace safeconduct::inn
