// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: the lines of Postfix' main.cf and master.cf, as they stand there and as postconf prints them.
#pragma once

#include "app/import/import_file.h"

#include <QHash>

namespace safeconduct {

/// A parameter with its value, or a service of master.cf, "name/type", with its program.
struct PostfixParameter {
    QString name; ///< of a service's own parameter "name/type/parameter"
    QString value;
    int line = 0;
};

/// In the order of the file. Where a parameter comes twice, the last counts.
struct PostfixFile {
    QList<PostfixParameter> parameters;
    QList<PostfixParameter> services;
};

/// What `postconf -n`, `postconf -M` and `postconf -P` print, main.cf or master.cf, or several of them one after the other. A line
/// that is none of theirs is an error that names it, and so is a file without any.
Result<PostfixFile> readPostfix(const ImportFile &file);

/// That \a words are no such line.
Problem noPostfixLine(const QString &file, int line, const QString &words);

/// \a value with `$name`, `${name}` and `$(name)` replaced where \a parameters tell the parameter, as deep as Postfix' own files go.
QString expandedPostfix(const QHash<QString, PostfixParameter> &parameters, QString value);

} // namespace safeconduct
