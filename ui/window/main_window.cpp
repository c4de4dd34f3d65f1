// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "app/session/import_run.h"
#include "app/session/plan_defaults.h"
#include "ui/common/labels.h"
#include "ui/common/plan_field.h"
#include "ui/common/words.h"
#include "ui/register/register_window.h"
#include "ui/roles/weights_dialog.h"
#include "ui/start/examples.h"
#include "ui/start/import_dialog.h"
#include "ui/window/command_palette.h"
#include "ui/window/footer.h"
#include "ui/window/help_window.h"
#include "ui/window/language.h"
#include "ui/window/menus.h"
#include "ui/window/pages.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/step_list.h"
#include "ui/window/tour.h"
#include "ui/window/work_files.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallest(960, 540);
constexpr QSize usual(1280, 760);

/// The files of this machine that are dragged.
QStringList draggedFiles(const QMimeData &dragged)
{
    QStringList files;
    for (const QList<QUrl> urls = dragged.urls(); const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

/// -1 where no page is called so.
int stepOf(const QString &page)
{
    const auto entries = pageEntries();
    const auto found =
        std::ranges::find_if(entries, [&page](const PageEntry &entry) { return page == QLatin1StringView(entry.id); });
    return found == entries.end() ? -1 : static_cast<int>(found - entries.begin());
}

} // namespace

MainWindow::MainWindow(Session &session, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_settings(settings)
    , m_recent(settings)
    , m_done(settings)
    , m_keychain(systemKeychain())
    , m_password(*m_keychain)
    , m_due(m_password)
    , m_files(new WorkFiles(session, m_recent, this))
{
    setObjectName("window"_L1);
    setMinimumSize(smallest);
    setAcceptDrops(true);
    m_session.setPlanDefaults([&settings] { return planDefaults(settings); });
    connect(m_files, &WorkFiles::aboutToStore, this, &MainWindow::finishTyping);
    connect(&m_session, &Session::opened, this, &MainWindow::showTitle);
    connect(&m_session, &Session::opened, this, &MainWindow::showStepLeft);
    connect(&m_session, &Session::modifiedChanged, this, &MainWindow::showTitle);
    connect(&m_session, &Session::planChanged, this, &MainWindow::showTitle);
    connect(&m_session, &Session::planChanged, this, &MainWindow::showStates);
    connect(&m_session, &Session::adviceChanged, this, &MainWindow::showStates);
    connect(&m_session, &Session::decisionChanged, this, &MainWindow::showStates);
    connect(&m_due, &DueReviews::changed, this, &MainWindow::showDue);
    buildContents();
    restore();
    readRegister();
}

/// What goes with the window may still report something, such as a field that loses the focus; there is nobody to hear it.
MainWindow::~MainWindow()
{
    m_session.disconnect(this);
    m_due.disconnect(this);
    m_steps->disconnect(this);
    for (Page *page : std::as_const(m_pages))
        page->disconnect(this);
}

void MainWindow::buildContents()
{
    auto *central = new QWidget(this);
    m_steps = new StepList(central);
    m_registerButton = new QPushButton(central);
    m_registerButton->setObjectName("openRegister"_L1);
    m_registerButton->setFlat(true);
    connect(m_registerButton, &QPushButton::clicked, this, &MainWindow::showRegister);
    m_stack = new QStackedWidget(central);
    m_footer = new Footer(m_session, central);
    buildPages();
    auto *layout = new QGridLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_steps, 0, 0);
    layout->addWidget(m_registerButton, 1, 0);
    layout->addWidget(m_stack, 0, 1, 2, 1);
    layout->addWidget(m_footer, 2, 0, 1, 2);
    layout->setRowStretch(0, 1);
    layout->setColumnStretch(1, 1);
    setCentralWidget(central);
    connect(m_steps, &QListWidget::currentRowChanged, this, &MainWindow::showStep);
    connect(m_footer, &Footer::backRequested, this, &MainWindow::back);
    connect(m_footer, &Footer::nextRequested, this, &MainWindow::next);
    QStringList titles;
    for (const Page *page : std::as_const(m_pages))
        titles.append(page->title());
    addMenus(*this, m_session, titles);
    showTitle();
    showStates();
    showDue();
    showStep(0);
}

void MainWindow::buildPages()
{
    m_pages.clear();
    const PageContext context{m_session, *m_files, m_recent, m_due, m_done, m_settings};
    for (const PageEntry &entry : pageEntries()) {
        Page *page = entry.make(context, m_stack);
        page->setObjectName(QString::fromLatin1(entry.id) + u"Page"_s);
        m_stack->addWidget(page);
        m_steps->addStep(page->title());
        connectPage(page, static_cast<int>(m_pages.size()));
        m_pages.append(page);
    }
}

void MainWindow::connectPage(Page *page, int step) const
{
    connect(page, &Page::stateChanged, this, &MainWindow::showStates);
    connect(page, &Page::stepRequested, this, &MainWindow::showStepNamed);
    page->setAccessibleName(u"%1 %2"_s.arg(step + 1).arg(page->title()));
}

int MainWindow::currentStep() const
{
    return m_stack->currentIndex();
}

void MainWindow::showStep(int step)
{
    if (step < 0 || step >= m_pages.size())
        return;
    finishTyping();
    m_stack->setCurrentIndex(step);
    m_steps->setCurrentRow(step);
    m_footer->setEnds(step == 0, step == m_pages.size() - 1);
}

void MainWindow::showStepNamed(const QString &id)
{
    const QString step = id.section(u'/', 0, 0);
    if (step == "tour"_L1) {
        startTour();
        return;
    }
    if (step == "register"_L1) {
        showRecord(id.section(u'/', 1).toLongLong());
        return;
    }
    showStep(stepOf(step));
    if (id.contains(u'/'))
        m_pages.at(currentStep())->showSubject(id.section(u'/', 1));
}

void MainWindow::back()
{
    showStep(currentStep() - 1);
}

void MainWindow::next()
{
    showStep(currentStep() + 1);
}

void MainWindow::showNextOpen()
{
    const int count = static_cast<int>(m_pages.size());
    for (int ahead = 1; ahead <= count; ++ahead) {
        const int step = (currentStep() + ahead) % count;
        const StepState state = m_pages.at(step)->state();
        if (state.problems > 0 || state.open > 0) {
            showStep(step);
            return;
        }
    }
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpWindow(this);
    const QWidget *field = focusWidget();
    m_help->showChapter(QString::fromLatin1(pageEntries()[static_cast<std::size_t>(currentStep())].id));
    if (field)
        m_help->showPlace(fieldName(*field));
}

void MainWindow::startTour()
{
    finishTyping();
    if (m_session.plan().connections.isEmpty())
        m_files->openExample(tourExample());
    if (m_session.plan().connections.isEmpty())
        return; // somebody wants to keep what is open
    if (!m_tour)
        m_tour = new Tour(*this);
    m_tour->begin();
}

/// With work of its own. The session goes after its window, which may still tell it something.
MainWindow *MainWindow::openNewWindow()
{
    Session *session = m_session.another().release();
    auto *window = new MainWindow(*session, m_settings);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &QObject::destroyed, session, &QObject::deleteLater);
    constexpr int aside = 32; // so that both are seen
    window->move(pos() + QPoint(aside, aside));
    window->show();
    return window;
}

void MainWindow::showRegister()
{
    finishTyping();
    if (!m_register) {
        m_register = new RegisterWindow(m_session, *m_files, m_settings, m_password, this);
        connect(m_register, &RegisterWindow::registerChanged, this, &MainWindow::readRegister);
    }
    m_register->show();
    m_register->raise();
    m_register->activateWindow();
}

void MainWindow::showRecord(qint64 number)
{
    showRegister();
    m_register->showRecord(number);
}

void MainWindow::readRegister()
{
    m_due.read(RegisterWindow::keptAddress(m_settings), m_session.today());
}

/// In words for who listens; the number says it all to who looks.
void MainWindow::showDue()
{
    const auto due = static_cast<int>(m_due.entries().size());
    m_registerButton->setText(due == 0 ? tr("Register") : tr("Register: %Ln due", nullptr, due));
    m_registerButton->setAccessibleDescription(
        due == 0 ? tr("All decisions of the organisation")
                 : tr("All decisions of the organisation, %Ln due for a review", nullptr, due));
}

void MainWindow::showCommands()
{
    QList<Command> commands;
    const QList<QMenu *> menus = menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->isEnabled() && !action->menu() && !action->isSeparator()
                && action->objectName() != "commands"_L1)
                commands.append({u"%1: %2"_s.arg(withoutMnemonic(menu->title()), withoutMnemonic(action->text())),
                                 action->shortcut().toString(QKeySequence::NativeText),
                                 [action] { action->trigger(); }});
        }
    }
    for (const Connection &connection : m_session.plan().connections)
        commands.append({connection.name, {}, [this, id = connection.id] { showStepNamed(u"protection/"_s + id); }});
    for (const System &system : m_session.plan().systems)
        commands.append({system.name, {}, [this, id = system.id] { showStepNamed(u"systems/"_s + id); }});
    CommandPalette(commands, this).exec();
}

void MainWindow::askForWeights()
{
    finishTyping();
    safeconduct::askForWeights(m_session, this);
}

/// What shows the register of before goes.
void MainWindow::showSettings()
{
    finishTyping();
    const QString before = RegisterWindow::keptAddress(m_settings);
    SettingsDialog dialog(m_session, m_settings, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (RegisterWindow::keptAddress(m_settings) != before) {
        delete m_register;
        m_register = nullptr;
        readRegister();
    }
    if (dialog.language() != interfaceLanguage())
        switchLanguage(dialog.language());
}

void MainWindow::showAbout()
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Safeconduct"),
                    tr("Safeconduct %1").arg(QCoreApplication::applicationVersion()), QMessageBox::Close, this);
    box.setObjectName("aboutBox"_L1);
    box.setIconPixmap(windowIcon().pixmap(64, 64));
    box.setInformativeText(tr("Decides how mail and groupware connections are protected, and keeps the decision so "
                              "that it is understood years later.\n\n"
                              "Knowledge %1.\n\n"
                              "This program is free software: you may pass it on and change it under the terms of the "
                              "GNU General Public License, version 3 "
                              "or later. It comes without any warranty.")
                               .arg(m_session.knowledge().version));
    box.exec();
}

void MainWindow::switchLanguage(const QString &language)
{
    m_settings.setValue("language"_L1, language);
    useLanguage(language); // comes back as LanguageChange
}

void MainWindow::focusFilter()
{
    m_pages.at(currentStep())->focusFilter();
}

void MainWindow::undo()
{
    finishTyping();
    m_session.undoStack()->undo();
}

void MainWindow::redo()
{
    finishTyping();
    m_session.undoStack()->redo();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayClose()) {
        event->ignore();
        return;
    }
    m_settings.setValue("window/geometry"_L1, saveGeometry());
    m_settings.setValue("window/path"_L1, m_session.path());
    m_settings.setValue("window/step"_L1,
                        QLatin1StringView(pageEntries()[static_cast<std::size_t>(currentStep())].id).toString());
    keepParts();
    event->accept();
}

/// All texts are made anew with the pages: the session holds everything that is worth keeping.
void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_stack) {
        finishTyping();
        const int step = currentStep();
        delete m_help;
        m_help = nullptr;
        delete m_register;
        m_register = nullptr;
        delete m_tour;
        keepParts();
        buildContents();
        restoreParts();
        showStep(step);
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

/// Configurations are imported, a plan or a dossier is opened, once the background has looked at them: a question about unsaved work
/// must not keep the program waiting from which they were dragged.
void MainWindow::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
    const QStringList files = draggedFiles(*event->mimeData());
    areImportableInBackground(files).then(this, [this, files](bool isImport) { takeDropped(files, isImport); });
}

void MainWindow::takeDropped(const QStringList &files, bool areImportable)
{
    if (areImportable) {
        if (importByDialog(m_session, *m_files, this, files))
            showStepNamed(u"systems"_s);
    } else if (files.size() == 1) {
        m_files->openPath(files.first());
    }
}

void MainWindow::finishTyping()
{
    finishTypingIn(*this);
}

void MainWindow::showTitle()
{
    const QString file =
        m_session.path().isEmpty() ? QString() : u" (%1)"_s.arg(QFileInfo(m_session.path()).fileName());
    setWindowTitle(u"%1%2[*] – Safeconduct"_s.arg(m_session.plan().title, file));
    setWindowModified(m_session.isModified());
}

void MainWindow::showStates()
{
    for (int step = 0; step < m_pages.size(); ++step)
        m_steps->showState(step, m_pages.at(step)->title(), m_pages.at(step)->state());
    m_footer->showMissing();
}

void MainWindow::restore()
{
    resize(usual);
    restoreGeometry(m_settings.value("window/geometry"_L1).toByteArray());
    restoreParts();
    showStepLeft();
}

/// How the user has divided the pages, by the names of the splitters.
void MainWindow::keepParts() const
{
    for (const auto splitters = m_stack->findChildren<QSplitter *>(); const QSplitter *splitter : splitters) {
        if (!splitter->objectName().isEmpty())
            m_settings.setValue("window/parts/"_L1 + splitter->objectName(), splitter->saveState());
    }
}

void MainWindow::restoreParts()
{
    for (const auto splitters = m_stack->findChildren<QSplitter *>(); QSplitter * splitter : splitters) {
        const QByteArray state = m_settings.value("window/parts/"_L1 + splitter->objectName()).toByteArray();
        if (!state.isEmpty())
            splitter->restoreState(state);
    }
}

void MainWindow::showStepLeft()
{
    const bool isSame =
        !m_session.path().isEmpty() && m_session.path() == m_settings.value("window/path"_L1).toString();
    if (isSame && currentStep() == 0)
        showStep(stepOf(m_settings.value("window/step"_L1).toString()));
}

} // namespace safeconduct
