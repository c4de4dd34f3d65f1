// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/configuration.h"
#include "app/session/done_work.h"
#include "app/session/record_run.h"
#include "ui/window/pages.h"

#include <QFutureWatcher>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace safeconduct {

class CodeView;
class ConfigurationTree;
class PlanProblems;

/// The configuration of everything chosen: files by host, with the reason of each line and how far it is proved.
/// Made in the background when the page is shown and after changes.
class ConfigurationPage : public Page {
    Q_OBJECT

public:
    ConfigurationPage(const PageContext &context, QWidget *parent);
    ~ConfigurationPage() override;

    QString title() const override;
    StepState state() const override;

    /// Writes everything below \a folder; what went wrong is said on the page.
    void saveAllTo(const QString &folder);
    /// Writes the file that is shown to \a path.
    void saveFileTo(const QString &path);
    /// Shows what writing the file that is shown over the one at \a path would change there.
    void compareWith(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildContents();
    QWidget *buildFile();
    QWidget *buildButtons();
    void makeAnew();
    void makeIfShown();
    void takeSnippets();
    void takeTick(qsizetype host, qsizetype item, bool isDone);
    void showCurrent();
    void showItem(const ConfigurationItem &item);
    void showFile(const ConfigurationFile &file);
    void showReason(int line);
    void readRule();
    void say(const QString &message);
    const ConfigurationItem *currentItem() const;
    const ConfigurationFile *currentFile() const;
    void copy();
    void saveFile();
    void saveAll();
    void compare();
    void takeDifference();

    Session &m_session;
    DoneWork &m_done;
    QFutureWatcher<Results<Snippets>> m_run;
    bool m_isMaking = false; ///< until what the run made is taken over
    QFutureWatcher<Result<QString>> m_difference;
    QString m_compared; ///< the path compared with
    Configuration m_configuration;
    bool m_isStale = true;
    QStackedWidget *m_stack;
    PlanProblems *m_problems;
    ConfigurationTree *m_tree;
    QLabel *m_title;
    QLabel *m_badge;
    QLabel *m_remarks;
    QLabel *m_place;
    QStackedWidget *m_shown; ///< a file with what is to be said of it, or a document to read
    CodeView *m_code;
    QTextBrowser *m_document;
    QLabel *m_reason;
    QPushButton *m_readRule;
    QString m_rule; ///< of the line under the cursor
    QLabel *m_message;
    QPushButton *m_copy = nullptr;
    QPushButton *m_saveFile = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_saveAll = nullptr;
};

} // namespace safeconduct
