// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/recent_files.h"
#include "app/session/session.h"

#include <QObject>

class QWidget;

namespace safeconduct {

/// Opens and stores the session's work by dialogs: asks before unsaved work is left, and says what went wrong.
class WorkFiles : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to \a window.
    WorkFiles(Session &session, RecentFiles &recent, QWidget *window);

    /// Whether the work may be left: it is saved, or the user has said what to do with it.
    bool mayLeave();
    void startNew(const QString &title, const QString &language);
    void openPath(const QString &path);
    void openExample(const QString &resource);
    /// Asks what to do with work that an earlier run left behind, if there is any.
    void offerRecovery();
    void recover();

public slots:
    void open();
    /// To where the work came from; asks where it came from nowhere. A plan's file cannot hold decisions: then a dossier is made.
    bool save();
    bool saveAs();
    bool saveDossier();
    bool savePlan();

signals:
    /// Something about to be stored: fields pass on what is still being typed.
    void aboutToStore();
    void recentChanged();

private:
    QString askPath(const QString &title, const QString &filter, const QString &suffix) const;
    bool storeDossier(const QString &path);
    bool storePlan(const QString &path);
    bool report(const Results<void> &result, const QString &title);
    void remember();
    QWidget *window() const;

    Session &m_session;
    RecentFiles &m_recent;
};

} // namespace safeconduct
