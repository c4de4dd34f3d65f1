// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QTest>

namespace safeconduct::test {

/// The plans that come with the program, and those beside a developer's work tree where it has them.
inline QStringList planFiles()
{
    QStringList files;
    for (const QString &folder : {QStringLiteral(SAFECONDUCT_SOURCE_DIR "/resources/examples"),
                                  QStringLiteral(SAFECONDUCT_SOURCE_DIR "/../shared/plans")}) {
        const QDir plans(folder);
        for (const auto names = plans.entryList({QStringLiteral("*.plan.json")}, QDir::Files, QDir::Name);
             const QString &name : names)
            files.append(plans.filePath(name));
    }
    return files;
}

/// A row for each, with its path in the column "file".
inline void addPlanRows()
{
    QTest::addColumn<QString>("file");
    for (const auto files = planFiles(); const QString &file : files)
        QTest::newRow(qPrintable(file.section(u'/', -2))) << file;
}

} // namespace safeconduct::test
