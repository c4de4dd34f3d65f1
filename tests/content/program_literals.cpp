// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/program_literals.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

QMap<QString, QString> programSources()
{
    const QString root = QStringLiteral(SAFECONDUCT_SOURCE_DIR);
    QMap<QString, QString> sources;
    for (const QString &folder : {u"/app"_s, u"/ui"_s}) {
        QDirIterator entries(root + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (file.open(QIODevice::ReadOnly))
                sources.insert(file.fileName().sliced(root.size() + 1), QString::fromUtf8(file.readAll()));
        }
    }
    return sources;
}

QSet<QString> programLiterals()
{
    static const QRegularExpression pattern(u"\"([A-Za-z0-9%][A-Za-z0-9.%-]*)\""_s);
    QSet<QString> found;
    for (const auto sources = programSources(); const QString &source : sources) {
        for (auto matches = pattern.globalMatch(source); matches.hasNext();)
            found.insert(matches.next().captured(1));
    }
    return found;
}
