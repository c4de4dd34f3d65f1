// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: a stranger's file and what its readers share.
#pragma once

#include "app/import/draft.h"

#include <QByteArray>
#include <QStringList>

namespace safeconduct {

/// A file as the user names it, with its bytes.
struct ImportFile {
    QString name;
    QByteArray contents;
};

/// Limits against hostile files; an export of a large organisation stays far below.
inline constexpr qsizetype importLimit = 64 * 1024 * 1024;
inline constexpr int deepestNesting = 64;
inline constexpr int mostThings = 200'000; ///< lines, directives, elements, rows

/// The fault that ends reading \a file.
Problem importFault(const QString &id, const QString &file, Position position, const QString &what,
                    const QString &remedy);

/// The lines of \a contents as text: UTF-8 (broken bytes replaced) or UTF-16 with a byte order mark, as Windows' shells
/// write it. An error where there are more than `mostThings`.
Result<QStringList> linesOf(const ImportFile &file);
/// The same as one text.
QString textOf(const QByteArray &contents);

} // namespace safeconduct
