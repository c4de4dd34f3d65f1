// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/recent_files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView arrayName = "recentFiles"_L1;

} // namespace

RecentFiles::RecentFiles(QSettings &settings)
    : m_settings(settings)
{
}

QList<RecentFile> RecentFiles::list() const
{
    QList<RecentFile> files;
    const int size = std::min(m_settings.beginReadArray(arrayName), most);
    for (int index = 0; index < size; ++index) {
        m_settings.setArrayIndex(index);
        files.append({m_settings.value("path"_L1).toString(), m_settings.value("title"_L1).toString(),
                      QDate::fromString(m_settings.value("review"_L1).toString(), Qt::ISODate)});
    }
    m_settings.endArray();
    return files;
}

void RecentFiles::add(const RecentFile &file)
{
    const QString path = QDir::cleanPath(QFileInfo(file.path).absoluteFilePath());
    QList<RecentFile> files = list();
    files.removeIf([&](const RecentFile &other) { return other.path == path; });
    files.prepend({path, file.title, file.review});
    write(files.first(std::min<qsizetype>(files.size(), most)));
}

void RecentFiles::remove(const QString &path)
{
    QList<RecentFile> files = list();
    files.removeIf([&](const RecentFile &other) { return other.path == path; });
    write(files);
}

void RecentFiles::write(const QList<RecentFile> &files)
{
    m_settings.remove(arrayName);
    m_settings.beginWriteArray(arrayName, static_cast<int>(files.size()));
    for (int index = 0; index < files.size(); ++index) {
        m_settings.setArrayIndex(index);
        m_settings.setValue("path"_L1, files.at(index).path);
        m_settings.setValue("title"_L1, files.at(index).title);
        m_settings.setValue("review"_L1, files.at(index).review.toString(Qt::ISODate));
    }
    m_settings.endArray();
}

} // namespace safeconduct
