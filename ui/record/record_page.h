// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/keychain.h"
#include "app/session/record_run.h"
#include "ui/window/pages.h"

#include <QFutureWatcher>
#include <QTimer>

#include <functional>

class QLabel;
class QPrinter;
class QProgressBar;
class QSettings;
class QStackedWidget;

namespace safeconduct {

class PlanProblems;
class PickBox;
class RecordPreview;

/// The record as its readers will have it, written in the background when the page is shown and after changes.
class RecordPage : public Page {
    Q_OBJECT

public:
    RecordPage(const PageContext &context, QWidget *parent);
    ~RecordPage() override;

    QString title() const override;
    StepState state() const override;

    /// Writes the record to \a path in the background, in the form that \a filter of a file dialog names, or that the path's ending
    /// says; how it ended is said on the page. Asks first where a second file that belongs to it would replace another.
    void saveTo(const QString &path, const QString &filter = {});
    /// Prints in the background, too.
    void printOn(const std::shared_ptr<QPrinter> &printer);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildLook();
    QWidget *buildLanguage();
    void showLook();
    void pickLook();
    /// The one that was picked, else the plan's.
    void showLanguage();
    void pickLanguage();
    void forgetLanguage();
    QWidget *buildContents();
    void writeAnew();
    void writeIfShown();
    DecidedWork work() const;
    void takeDocument();
    void say(const QString &message);
    void askWhereToExport();
    /// Asks whether the file at \a path, which the dialog did not know of, may be replaced, and then does \a write.
    void askToReplace(const QString &path, const std::function<void()> &write);
    void exportTo(const QString &path, ExportFormat format);
    bool hasCurrent();
    void awaitRecord();
    void endAwaitingRecord();
    void beginWaiting();
    void endWaiting();
    void print();
    /// Asks to store the dossier first where it is not, as only that can be signed.
    void sign();
    /// Likewise: what is on the disk is looked at.
    void check();

    Session &m_session;
    WorkFiles &m_files;
    QSettings &m_settings;
    std::unique_ptr<Keychain> m_keychain;
    QFutureWatcher<Document> m_run;
    Document m_document;
    QTimer m_waiting;
    int m_waits = 0; ///< works in the background that the busy bar stands for
    bool m_isRecordAwaited = false; ///< one of them is writing and laying out the record that is shown
    bool m_isStale = true;
    QString m_pickedLanguage; ///< en or de; empty: the plan's
    bool m_isCurrent = false; ///< m_document is the record of the work as it is now
    QStackedWidget *m_stack;
    PlanProblems *m_problems;
    QLabel *m_status;
    PickBox *m_look;
    PickBox *m_language;
    QProgressBar *m_busy;
    RecordPreview *m_preview;
    QLabel *m_message;
};

} // namespace safeconduct
