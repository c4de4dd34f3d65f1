// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QSettings>
#include <QString>

namespace safeconduct {

/// A plan or dossier that was open lately.
struct RecentFile {
    QString path;
    QString title;
    QDate review; ///< when its decision is to be looked at again; invalid where there is none
    friend bool operator==(const RecentFile &, const RecentFile &) = default;
};

/// The files opened or saved lately, newest first, kept in the user's settings.
class RecentFiles {
public:
    static constexpr int most = 12;

    /// \a settings must outlive this.
    explicit RecentFiles(QSettings &settings);

    QList<RecentFile> list() const;
    /// Puts \a file first; one of the same path leaves its old place.
    void add(const RecentFile &file);
    void remove(const QString &path);

private:
    void write(const QList<RecentFile> &files);

    QSettings &m_settings;
};

} // namespace safeconduct
