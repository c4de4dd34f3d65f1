// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// A member's name as one token of a JSON pointer: `~` and `/` escaped (RFC 6901, 3).
QString escaped(const QString &member);
QString unescaped(const QString &token);

/// `memberAt("/systems/0", "name")` is `/systems/0/name`.
QString memberAt(const QString &pointer, const QString &member);
QString itemAt(const QString &pointer, qsizetype index);

/// The array index that \a token says: digits without a needless zero (RFC 6901, 4); nothing otherwise.
std::optional<qsizetype> indexFrom(const QString &token);

/// The unescaped tokens of \a pointer; empty for the whole document.
QStringList tokensOf(const QString &pointer);

} // namespace safeconduct
