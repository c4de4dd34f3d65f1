// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/settings_difference.h"

#include <QFuture>

namespace safeconduct {

/// A generated file, as it is compared with what is there.
struct GeneratedFile {
    QString name;
    QString language; ///< as of the snippet
    QString text;
};

/// The syntax of \a file's settings; none where it holds something else: commands, tables, documents.
std::optional<SettingSyntax> settingSyntax(const GeneratedFile &file);

/// How a generated file differs from what is there. One of the two forms is always there.
struct TodayDifference {
    std::optional<QList<SettingDifference>> settings; ///< one by one
    QString whyNoSettings; ///< where there should be some and today's could not be read: a whole sentence
    std::optional<QString> lines; ///< in the unified format, empty where all are the same; an import has none

    bool isNone() const { return lines && lines->isEmpty(); }
};

/// From the file at \a path, at most 4 MiB of it. What is there is read as it stands; an error names the file.
Result<TodayDifference> differenceFromFile(const GeneratedFile &generated, const QString &path);
/// The same where \a contents have been read from there already.
Result<TodayDifference> differenceFromContents(const GeneratedFile &generated, const QString &path,
                                               const QByteArray &contents);
/// The first in a thread of the pool.
QFuture<Result<TodayDifference>> differenceFromFileInBackground(GeneratedFile generated, QString path);

/// The text that was imported of \a system and that \a generated can be compared with; null where there is none.
const ImportedText *importedFor(const QList<ImportedText> &texts, const QString &system,
                                const GeneratedFile &generated);
/// From \a imported, setting by setting.
Result<TodayDifference> differenceFromImport(const GeneratedFile &generated, const ImportedText &imported);
/// The same in a thread of the pool.
QFuture<Result<TodayDifference>> differenceFromImportInBackground(GeneratedFile generated, ImportedText imported);

} // namespace safeconduct
