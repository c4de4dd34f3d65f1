// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/done_work.h"
#include "app/session/due_reviews.h"
#include "app/session/recent_files.h"
#include "app/session/session.h"

#include <QList>
#include <QMainWindow>
#include <QPointer>

#include <memory>

class QPushButton;
class QSettings;
class QStackedWidget;

namespace safeconduct {

class Footer;
class HelpWindow;
class Page;
class RegisterWindow;
class StepList;
class Tour;
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
    void showRegister();
    /// The register with the record of \a number selected.
    void showRecord(qint64 number);
    /// Everything in the menus, every page, connection and system, found by name.
    void showCommands();
    /// Through the plan that is open, or through an example where none is.
    void startTour();
    safeconduct::MainWindow *openNewWindow();
    void askForWeights();
    void showSettings();
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
    void readRegister();
    void takeDropped(const QStringList &files, bool areImportable);
    void showDue();
    void restore();
    void keepParts() const;
    void restoreParts();
    /// Work that is opened again comes back on the page where it was left.
    void showStepLeft();

    Session &m_session;
    QSettings &m_settings;
    RecentFiles m_recent;
    DoneWork m_done;
    std::unique_ptr<Keychain> m_keychain;
    RegisterPassword m_password;
    DueReviews m_due;
    WorkFiles *m_files;
    QList<Page *> m_pages;
    StepList *m_steps = nullptr;
    QPushButton *m_registerButton = nullptr;
    QStackedWidget *m_stack = nullptr;
    Footer *m_footer = nullptr;
    HelpWindow *m_help = nullptr;
    RegisterWindow *m_register = nullptr;
    QPointer<Tour> m_tour;
};

} // namespace safeconduct
