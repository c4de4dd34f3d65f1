// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace safeconduct {

/// What the syntaxes of several dialects have in common.

/// True where \a text needs no quotes: it is not empty and has only ASCII letters, digits and \a others.
bool isBareWord(const QString &text, QStringView others);

/// In double quotes; a backslash stands before each backslash and each double quote in it.
QString doubleQuoted(QString text);

/// In single quotes, as a POSIX shell reads them: each single quote in it ends them, stands escaped, and begins them anew.
QString singleQuoted(QString text);

} // namespace safeconduct
