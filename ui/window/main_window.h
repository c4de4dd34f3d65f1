// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/recent_files.h"
#include "app/session/session.h"

#include <QList>
#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace safeconduct {

class Footer;
class HelpWindow;
class Page;
class StepList;
class WorkFiles;

/// The frame: menus, steps at the left, the page, the line at the bottom. What a page shows and does is the page's own.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// All must outlive the window.
    MainWindow(Session &session, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    WorkFiles &files() { return *m_files; }
    int currentStep() const;

public slots:
    void showStep(int step);
    void showStepNamed(const QString &id);
    void back();
    void next();
    /// The first step after this one in which something is open, from the start again after the last.
    void showNextOpen();
    void showHelp();
    void askForWeights();
    void showAbout();
    void switchLanguage(const QString &language);
    void focusFilter();
    void undo();
    void redo();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildContents();
    void buildPages();
    void connectPage(Page *page, int step) const;
    void finishTyping();
    void showTitle();
    void showStates();
    void restore();

    Session &m_session;
    QSettings &m_settings;
    RecentFiles m_recent;
    WorkFiles *m_files;
    QList<Page *> m_pages;
    StepList *m_steps = nullptr;
    QStackedWidget *m_stack = nullptr;
    Footer *m_footer = nullptr;
    HelpWindow *m_help = nullptr;
};

} // namespace safeconduct
