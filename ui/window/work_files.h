// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/recent_files.h"
#include "app/session/session.h"

#include <QObject>

#include <functional>

class QWidget;

namespace safeconduct {

/// Opens and stores the session's work by dialogs: asks before unsaved work is left, and says what went wrong. What reads or
/// writes returns when it has ended; the window is painted meanwhile, and takes nothing but a cancel.
class WorkFiles : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to \a window.
    WorkFiles(Session &session, RecentFiles &recent, QWidget *window);

    /// Whether the work may be left: it is saved, or the user has said what to do with it; not while it is being saved, or
    /// other work opened.
    bool mayLeave();
    /// The same for the window as it closes. What is being opened is given up, and the window closed once that has ended.
    bool mayClose();
    void startNew(const QString &title, const QString &language);
    void openPath(const QString &path);
    void openExample(const QString &resource);
    /// Asks what to do with work that an earlier run left behind, if there is any; not once the window is closed.
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
    /// What the session does in the background while the window waits for it.
    struct Job {
        QString name; ///< of the dialog that tells of it
        QString title;
        QString text;
        QString failure; ///< title of what is said where it fails
        void (Session::*ended)(const Problems &faults) = nullptr;
        void (Session::*cancel)() = nullptr;
    };
    Job opening(const QString &failure) const;
    Job saving(const QString &title, const QString &text, const QString &failure) const;
    bool carryOut(const Job &job, const std::function<void()> &start);
    Problems waitFor(const Job &job, const std::function<void()> &start);
    QString askPath(const QString &title, const QString &filter, const QString &suffix) const;
    void read(const QString &path);
    bool storeDossier(const QString &path);
    bool storePlan(const QString &path);
    void report(const Problems &faults, const QString &title);
    void remember();
    QWidget *window() const;

    Session &m_session;
    RecentFiles &m_recent;
    bool m_isClosing = false; ///< as soon as what is being opened is given up
};

} // namespace safeconduct
