// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace safeconduct {

/// A member's name as one token of a JSON pointer: `~` and `/` escaped (RFC 6901, 3).
QString escaped(const QString &member);
QString unescaped(const QString &token);

/// `memberAt("/systems/0", "name")` is `/systems/0/name`.
QString memberAt(const QString &pointer, const QString &member);
QString itemAt(const QString &pointer, qsizetype index);

/// The unescaped tokens of \a pointer; empty for the whole document.
QStringList tokensOf(const QString &pointer);

} // namespace safeconduct
