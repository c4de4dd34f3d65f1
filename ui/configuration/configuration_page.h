// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/configuration.h"
#include "app/session/done_work.h"
#include "app/session/record_run.h"
#include "app/session/secret_files.h"
#include "app/session/today_difference.h"
#include "ui/window/pages.h"

#include <QFutureWatcher>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace safeconduct {

class CodeView;
class ConfigurationTree;
class FittedBrowser;
class PlanProblems;
class RolloutList;

/// The configuration of everything chosen: files by host, with the reason of each line and how far it is proved.
/// Made in the background when the page is shown and after changes.
class ConfigurationPage : public Page {
    Q_OBJECT

public:
    ConfigurationPage(const PageContext &context, QWidget *parent);
    ~ConfigurationPage() override;

    QString title() const override;
    StepState state() const override;

    /// Writes everything below \a folder in the background; how it ended is said on the page. One at a time.
    void saveAllTo(const QString &folder);
    /// Writes the file that is shown to \a path in the same way.
    void saveFileTo(const QString &path);
    /// Shows how the file that is shown differs from the one at \a path.
    void compareWith(const QString &path);
    /// The same from what was imported of its system, where that can be compared with it.
    void compareWithImport();
    /// Makes the preshared keys that are needed and not there yet in \a folder; the page says which, never what they are.
    void makeKeysIn(const QString &folder);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildContents();
    QWidget *buildLists();
    QWidget *buildFile();
    QWidget *buildButtons();
    void makeAnew();
    void makeIfShown();
    void takeSnippets();
    void takeTick(qsizetype host, qsizetype item, bool isDone);
    void takeStepTick(qsizetype step, bool isDone);
    void showTicks();
    void showFilesOfStep();
    void showCurrent();
    void showItem(const ConfigurationItem &item);
    void showFile(const ConfigurationFile &file);
    void showReason(int line);
    void readRule();
    void say(const QString &message);
    const ConfigurationItem *currentItem() const;
    const ConfigurationFile *currentFile() const;
    const ImportedText *currentImport() const;
    void copy();
    void saveFile();
    void saveAll();
    void compare();
    void askForKeyFolder();
    bool startWriting();
    void endWriting(const QString &message);
    void tellOfKeys(const QString &folder, const QList<SecretFile> &files);
    void takeDifference();

    Session &m_session;
    DoneWork &m_done;
    QFutureWatcher<Results<Snippets>> m_run;
    bool m_isMaking = false; ///< until what the run made is taken over
    bool m_isWriting = false; ///< until how it ended is said
    QTimer m_waiting; ///< until it is told that something is written
    QFutureWatcher<Result<TodayDifference>> m_difference;
    QString m_compared; ///< the file compared with
    Configuration m_configuration;
    bool m_isStale = true;
    QStackedWidget *m_stack;
    PlanProblems *m_problems;
    QTabWidget *m_lists; ///< the same by host and in the order of the roll-out
    ConfigurationTree *m_tree;
    RolloutList *m_steps;
    QLabel *m_progress;
    QLabel *m_title;
    QLabel *m_badge;
    QLabel *m_remarks;
    QLabel *m_place;
    QStackedWidget *m_shown; ///< a file with what is to be said of it, or a document to read
    CodeView *m_code;
    FittedBrowser *m_document;
    QLabel *m_reason;
    QPushButton *m_readRule;
    QString m_rule; ///< of the line under the cursor
    QProgressBar *m_busy;
    QLabel *m_message;
    QPushButton *m_copy = nullptr;
    QPushButton *m_saveFile = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_compareImport = nullptr;
    QPushButton *m_saveAll = nullptr;
    QPushButton *m_makeKeys = nullptr;
};

} // namespace safeconduct
