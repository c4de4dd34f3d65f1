// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/program_literals.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

QSet<QString> programLiterals()
{
    static const QRegularExpression pattern(u"\"([A-Za-z0-9%][A-Za-z0-9.%-]*)\""_s);
    QSet<QString> found;
    for (const QString &folder : {u"/app"_s, u"/ui"_s}) {
        QDirIterator entries(QStringLiteral(SAFECONDUCT_SOURCE_DIR) + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString source = QString::fromUtf8(file.readAll());
            for (auto matches = pattern.globalMatch(source); matches.hasNext();)
                found.insert(matches.next().captured(1));
        }
    }
    return found;
}
