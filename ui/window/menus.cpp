// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menus.h"

#include "ui/common/icons.h"
#include "ui/common/words.h"
#include "ui/start/import_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/work_files.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

constexpr int stepsWithKeys = 9;

QAction *add(QMenu &menu, const QString &name, const QString &text, const QKeySequence &keys = {},
             const QString &iconName = {})
{
    auto *action = menu.addAction(icon(iconName), text);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

void importInto(MainWindow &window, Session &session)
{
    if (importByDialog(session, window.files(), &window))
        window.showStepNamed(u"systems"_s);
}

void addFileMenu(MainWindow &window, Session &session)
{
    QMenu *menu = window.menuBar()->addMenu(Menus::tr("&File"));
    WorkFiles *files = &window.files();
    QObject::connect(
        add(*menu, u"newWindow"_s, Menus::tr("New &window"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)),
        &QAction::triggered, &window, &MainWindow::openNewWindow);
    const auto *create = add(*menu, u"new"_s, Menus::tr("&New plan"), QKeySequence::New, u"document-new"_s);
    QObject::connect(create, &QAction::triggered, &window, [&window] { window.showStepNamed(u"start"_s); });
    QObject::connect(add(*menu, u"open"_s, Menus::tr("&Open…"), QKeySequence::Open, u"document-open"_s),
                     &QAction::triggered, files, &WorkFiles::open);
    QObject::connect(add(*menu, u"import"_s, Menus::tr("&Import what runs today…")), &QAction::triggered, &window,
                     [&window, &session] { importInto(window, session); });
    menu->addSeparator();
    QObject::connect(add(*menu, u"save"_s, Menus::tr("&Save"), QKeySequence::Save, u"document-save"_s),
                     &QAction::triggered, files, &WorkFiles::save);
    QObject::connect(
        add(*menu, u"saveDossier"_s, Menus::tr("Save &dossier as…"), QKeySequence::SaveAs, u"document-save-as"_s),
        &QAction::triggered, files, &WorkFiles::saveDossier);
    QObject::connect(add(*menu, u"savePlan"_s, Menus::tr("Save &plan as…")), &QAction::triggered, files,
                     &WorkFiles::savePlan);
    menu->addSeparator();
    QObject::connect(add(*menu, u"register"_s, Menus::tr("&Register…"), QKeySequence(Qt::CTRL | Qt::Key_R)),
                     &QAction::triggered, &window, &MainWindow::showRegister);
    menu->addSeparator();
    QAction *quit = add(*menu, u"quit"_s, Menus::tr("&Quit"), QKeySequence::Quit, u"application-exit"_s);
    quit->setMenuRole(QAction::QuitRole);
    QObject::connect(quit, &QAction::triggered, &window, &QWidget::close);
}

QAction *addUndo(QMenu &menu, const QString &name, const QString &text, const QKeySequence &keys, QUndoStack &stack,
                 bool isUndo)
{
    QAction *action = add(menu, name, text, keys, isUndo ? u"edit-undo"_s : u"edit-redo"_s);
    action->setEnabled(isUndo ? stack.canUndo() : stack.canRedo());
    const auto showText = [action, text](const QString &what) {
        action->setText(what.isEmpty() ? text : u"%1: %2"_s.arg(text, what));
    };
    if (isUndo) {
        QObject::connect(&stack, &QUndoStack::canUndoChanged, action, &QAction::setEnabled);
        QObject::connect(&stack, &QUndoStack::undoTextChanged, action, showText);
    } else {
        QObject::connect(&stack, &QUndoStack::canRedoChanged, action, &QAction::setEnabled);
        QObject::connect(&stack, &QUndoStack::redoTextChanged, action, showText);
    }
    return action;
}

void addEditMenu(MainWindow &window, Session &session)
{
    QMenu *menu = window.menuBar()->addMenu(Menus::tr("&Edit"));
    QUndoStack &stack = *session.undoStack();
    QObject::connect(addUndo(*menu, u"undo"_s, Menus::tr("&Undo"), QKeySequence::Undo, stack, true),
                     &QAction::triggered, &window, &MainWindow::undo);
    QObject::connect(addUndo(*menu, u"redo"_s, Menus::tr("&Redo"), QKeySequence::Redo, stack, false),
                     &QAction::triggered, &window, &MainWindow::redo);
    menu->addSeparator();
    QObject::connect(add(*menu, u"find"_s, Menus::tr("&Find on this page"), QKeySequence::Find, u"edit-find"_s),
                     &QAction::triggered, &window, &MainWindow::focusFilter);
    QObject::connect(add(*menu, u"commands"_s, Menus::tr("Search or &command…"), QKeySequence(Qt::CTRL | Qt::Key_K)),
                     &QAction::triggered, &window, &MainWindow::showCommands);
    menu->addSeparator();
    QAction *settings =
        add(*menu, u"programSettings"_s, Menus::tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    // Queued: another language makes the menu that sends this anew.
    QObject::connect(settings, &QAction::triggered, &window, &MainWindow::showSettings, Qt::QueuedConnection);
}

void addLanguages(QMenu &menu, MainWindow &window)
{
    QMenu *languages = menu.addMenu(Menus::tr("&Language"));
    auto *group = new QActionGroup(languages);
    for (const auto words = languageWords(); const Word &language : words) {
        QAction *action = add(*languages, u"language_"_s + language.id, language.text);
        action->setCheckable(true);
        action->setChecked(language.id == interfaceLanguage());
        group->addAction(action);
        // Queued: the menu that sends this is made anew with the new language.
        QObject::connect(
            action, &QAction::triggered, &window, [&window, id = language.id] { window.switchLanguage(id); },
            Qt::QueuedConnection);
    }
}

void addViewMenu(MainWindow &window, const QStringList &steps)
{
    QMenu *menu = window.menuBar()->addMenu(Menus::tr("&View"));
    for (int step = 0; step < steps.size(); ++step) {
        const QKeySequence keys =
            step < stepsWithKeys ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + step)) : QKeySequence();
        const auto *action = add(*menu, u"step%1"_s.arg(step + 1), steps.at(step), keys);
        QObject::connect(action, &QAction::triggered, &window, [&window, step] { window.showStep(step); });
    }
    menu->addSeparator();
    QObject::connect(
        add(*menu, u"goBack"_s, Menus::tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), u"go-previous"_s),
        &QAction::triggered, &window, &MainWindow::back);
    QObject::connect(add(*menu, u"goNext"_s, Menus::tr("&Next"), QKeySequence(Qt::ALT | Qt::Key_Right), u"go-next"_s),
                     &QAction::triggered, &window, &MainWindow::next);
    menu->addSeparator();
    addLanguages(*menu, window);
}

void addDecideMenu(MainWindow &window, Session &session)
{
    QMenu *menu = window.menuBar()->addMenu(Menus::tr("&Decide"));
    QObject::connect(add(*menu, u"nextOpen"_s, Menus::tr("Next step with something &open"), QKeySequence(Qt::Key_F8)),
                     &QAction::triggered, &window, &MainWindow::showNextOpen);
    QObject::connect(add(*menu, u"weightsMenu"_s, Menus::tr("&Weights of the criteria…")), &QAction::triggered, &window,
                     &MainWindow::askForWeights);
    QAction *accept = add(*menu, u"acceptProposals"_s, Menus::tr("Decide everything still open as &advised"));
    const auto enable = [accept, &session] {
        accept->setEnabled(!session.decision().decidedBy.isEmpty() && !session.isReadOnly());
    };
    QObject::connect(&session, &Session::decisionChanged, accept, enable);
    QObject::connect(accept, &QAction::triggered, &session, &Session::acceptProposals);
    enable();
}

void addHelpMenu(MainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(Menus::tr("&Help"));
    QObject::connect(
        add(*menu, u"help"_s, Menus::tr("&Handbook: this page"), QKeySequence::HelpContents, u"help-contents"_s),
        &QAction::triggered, &window, &MainWindow::showHelp);
    QObject::connect(add(*menu, u"tour"_s, Menus::tr("Guided &tour")), &QAction::triggered, &window,
                     &MainWindow::startTour);
    QAction *about = add(*menu, u"about"_s, Menus::tr("&About Safeconduct"));
    about->setMenuRole(QAction::AboutRole);
    QObject::connect(about, &QAction::triggered, &window, &MainWindow::showAbout);
}

} // namespace

void addMenus(MainWindow &window, Session &session, const QStringList &steps)
{
    window.setMenuBar(new QMenuBar(&window)); // not cleared: the old menus would keep their shortcuts
    addFileMenu(window, session);
    addEditMenu(window, session);
    addViewMenu(window, steps);
    addDecideMenu(window, session);
    addHelpMenu(window);
}

} // namespace safeconduct
