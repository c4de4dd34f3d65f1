// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

namespace safeconduct::test {

/// The plans that come with the program, those of the tests, and whichever others stand beside a developer's work tree.
inline QStringList planFiles()
{
    QStringList files;
    QSet<QByteArray> known;
    for (const QString &folder :
         {QStringLiteral("/resources/examples"), QStringLiteral("/tests/plans"), QStringLiteral("/../shared/plans")}) {
        const QDir plans(QStringLiteral(SAFECONDUCT_SOURCE_DIR) + folder);
        for (const auto names = plans.entryList({QStringLiteral("*.plan.json")}, QDir::Files, QDir::Name);
             const QString &name : names) {
            QFile file(plans.filePath(name));
            const QByteArray contents = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            if (known.contains(contents))
                continue;
            known.insert(contents);
            files.append(file.fileName());
        }
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
