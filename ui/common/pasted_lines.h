// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// Cells by line of a text as spreadsheets put it on the clipboard: tabulators between cells; a cell with tabulators, line
/// feeds or quotes is quoted, its quotes doubled. Lines without any text are left out.
QList<QStringList> pastedLines(const QString &tabSeparated);

/// The same the other way round.
QString tabSeparated(const QList<QStringList> &lines);

} // namespace safeconduct
