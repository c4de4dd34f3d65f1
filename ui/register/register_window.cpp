// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/register_window.h"

#include "app/document/wording.h"
#include "app/session/save_run.h"
#include "app/session/session.h"
#include "ui/common/labels.h"
#include "ui/common/read_table.h"
#include "ui/common/words.h"
#include "ui/register/adding_dialog.h"
#include "ui/register/password_dialog.h"
#include "ui/register/register_filters.h"
#include "ui/window/help_window.h"
#include "ui/window/work_files.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView addressKey = "register/address"_L1;
constexpr int mostShown = 500; ///< records; nobody reads more of them, and each is a row of widgets' items

QPushButton *button(const QString &objectName, const QString &text)
{
    auto *made = new QPushButton(text);
    made->setObjectName(objectName);
    made->setAutoDefault(false); // Enter in a field is no press
    return made;
}

QString numberOf(qint64 record)
{
    return record > 0 ? QString::number(record) : QString();
}

Table tableOf(const QList<RegisterEntry> &entries, const Wording &words)
{
    Table table{{},
                {RegisterWindow::tr("No."), RegisterWindow::tr("Status"), RegisterWindow::tr("Title"),
                 RegisterWindow::tr("Organisation"), RegisterWindow::tr("Decided"), RegisterWindow::tr("Due"),
                 RegisterWindow::tr("Replaced by")},
                {},
                {0, 6}};
    for (const RegisterEntry &entry : entries)
        table.rows.append({numberOf(entry.number), words.name(u"status"_s, entry.status), entry.title,
                           entry.organisation, words.date(entry.decidedOn), words.date(entry.due()),
                           numberOf(entry.supersededBy)});
    return table;
}

} // namespace

RegisterWindow::RegisterWindow(Session &session, WorkFiles &files, QSettings &settings, RegisterPassword &password,
                               QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_files(files)
    , m_settings(settings)
    , m_password(password)
    , m_address(new QLineEdit(keptAddress(settings)))
    , m_records(new ReadTable(u"records"_s, tr("Records")))
    , m_tabs(new QTabWidget)
    , m_record(new DocumentView(u"storyRecord"_s, tr("The record as it was")))
    , m_course(new DocumentView(u"storyCourse"_s, tr("What happened to it")))
    , m_since(new DocumentView(u"storySince"_s, tr("What has changed since")))
    , m_add(button(u"addRecord"_s, tr("&Add the open dossier")))
    , m_copy(button(u"saveRecord"_s, tr("Save a &copy…")))
    , m_calendar(button(u"saveCalendar"_s, tr("Reviews as a ca&lendar…")))
    , m_message(textLabel({}, this))
{
    setWindowTitle(tr("Register"));
    setObjectName("registerWindow"_L1);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_message->setObjectName("registerMessage"_L1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(buildRecords());
    splitter->addWidget(buildStory());
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildSearch());
    layout->addWidget(splitter, 1);
    layout->addWidget(m_message);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    layout->addWidget(buttons);
    addHelp(*this, *buttons, u"register"_s, {});
    resize(1000, 700);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&m_search, &QFutureWatcherBase::finished, this, &RegisterWindow::takeEntries);
    connect(&m_story, &QFutureWatcherBase::finished, this, &RegisterWindow::takeStory);
    connect(&m_comparison, &QFutureWatcherBase::finished, this, &RegisterWindow::takeComparison);
    connect(&m_adding, &QFutureWatcherBase::finished, this, &RegisterWindow::takeAdded);
    connect(&m_organisations, &QFutureWatcherBase::finished, this, &RegisterWindow::takeOrganisations);
    connect(&m_password, &RegisterPassword::found, this, &RegisterWindow::searchAgain);
    connect(&m_password, &RegisterPassword::missing, this, &RegisterWindow::askForPassword);
    search();
    readOrganisations();
    showSelected();
}

RegisterWindow::~RegisterWindow()
{
    m_search.disconnect(this);
    m_organisations.disconnect(this);
    m_story.disconnect(this);
    m_comparison.disconnect(this);
    m_adding.disconnect(this);
}

QWidget *RegisterWindow::buildSearch()
{
    m_address->setObjectName("registerAddress"_L1);
    m_address->setPlaceholderText(tr("A file, or postgresql://USER@HOST/DATABASE"));
    QPushButton *choose = button(u"chooseRegister"_s, tr("&Choose a file…"));
    auto *place = new QHBoxLayout;
    place->addWidget(m_address, 1);
    place->addWidget(choose);
    auto *search = new QWidget;
    auto *form = new QFormLayout(search);
    form->setContentsMargins({});
    auto *label = new QLabel(tr("&Register"));
    label->setBuddy(m_address); // the row's own would lead nowhere
    form->addRow(label, place);
    m_address->setAccessibleName(tr("Address of the register"));
    m_filters = new RegisterFilters(m_session, *form, this);
    connect(choose, &QPushButton::clicked, this, &RegisterWindow::chooseFile);
    connect(m_address, &QLineEdit::editingFinished, this, &RegisterWindow::takeAddress);
    connect(m_address, &QLineEdit::returnPressed, this, &RegisterWindow::askAnew);
    connect(m_filters, &RegisterFilters::changed, this, &RegisterWindow::search);
    return search;
}

QWidget *RegisterWindow::buildRecords()
{
    auto *records = new QWidget;
    auto *layout = new QVBoxLayout(records);
    layout->setContentsMargins({});
    layout->addWidget(m_records, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *one : {m_add, m_copy, m_calendar})
        buttons->addWidget(one);
    buttons->addStretch();
    buttons->addWidget(hintLabel(tr("Select two records to compare them."), this));
    layout->addLayout(buttons);
    connect(m_records, &QTableWidget::itemSelectionChanged, this, &RegisterWindow::showSelected);
    connect(m_add, &QPushButton::clicked, this, &RegisterWindow::addOpenDossier);
    connect(m_copy, &QPushButton::clicked, this, &RegisterWindow::saveCopy);
    connect(m_calendar, &QPushButton::clicked, this, &RegisterWindow::saveCalendar);
    return records;
}

QWidget *RegisterWindow::buildStory()
{
    m_tabs->setObjectName("recordTabs"_L1);
    for (DocumentView *view : {m_record, m_course, m_since})
        m_tabs->addTab(view, view->accessibleName());
    return m_tabs;
}

RegisterReader RegisterWindow::reader() const
{
    const Result<RegisterAddress> address = registerAddress(m_address->text().trimmed());
    return {.address = address.value_or(RegisterAddress{}),
            .shipped = m_session.sharedKnowledge(),
            .programVersion = QCoreApplication::applicationVersion(),
            .today = m_session.today(),
            .language = interfaceLanguage(),
            .password = address ? m_password.of(*address) : QByteArray()};
}

QList<RegisterEntry> RegisterWindow::selected() const
{
    QList<RegisterEntry> entries;
    const QModelIndexList rows = m_records->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        entries.append(m_entries.value(row.row()));
    std::ranges::sort(entries, {}, &RegisterEntry::number);
    return entries;
}

void RegisterWindow::showDue()
{
    m_filters->showDue();
}

QString RegisterWindow::keptAddress(const QSettings &settings)
{
    return settings.value(addressKey).toString();
}

void RegisterWindow::keepAddress(QSettings &settings, const QString &address)
{
    settings.setValue(addressKey, address);
}

void RegisterWindow::showRecord(qint64 number)
{
    m_wanted = number;
    m_filters->clear();
    search();
}

/// One that is not among the first records is looked for alone.
void RegisterWindow::selectWanted(bool isCut)
{
    const qint64 number = std::exchange(m_wanted, 0);
    const auto wanted = std::ranges::find(std::as_const(m_entries), number, &RegisterEntry::number);
    if (wanted != m_entries.cend()) {
        m_records->selectRow(static_cast<int>(wanted - m_entries.cbegin()));
    } else if (isCut) {
        m_wanted = number;
        m_sought = {};
        m_sought.number = number;
        m_search.setFuture(searchInBackground(reader(), m_sought));
    }
}

void RegisterWindow::chooseFile()
{
    QFileDialog dialog(this, tr("Choose a register, or name a new one"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // one that is there is opened, not written over
    dialog.setLabelText(QFileDialog::Accept, tr("Choose"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_address->setText(dialog.selectedFiles().value(0));
    takeAddress();
}

void RegisterWindow::takeAddress()
{
    const QString address = m_address->text().trimmed();
    if (address == keptAddress(m_settings))
        return;
    keepAddress(m_settings, address);
    m_isDeclined = false;
    m_organisations.cancel(); // those of the register before
    m_filters->setOrganisations({}, false);
    search();
    readOrganisations();
    emit registerChanged();
}

void RegisterWindow::search()
{
    const QString text = m_address->text().trimmed();
    m_add->setEnabled(!text.isEmpty());
    if (text.isEmpty()) {
        say(tr(
            "A register keeps all decisions of an organisation. Choose its file, or name a new one: adding the first "
            "dossier makes it."));
        return;
    }
    const Result<RegisterAddress> address = registerAddress(text);
    if (!address) {
        say(Problems{address.error()});
        return;
    }
    m_sought = m_filters->filter();
    m_sought.limit = mostShown + 1; // so that it shows whether there are more
    m_asked = *address;
    m_tried = m_password.of(m_asked);
    m_search.setFuture(searchInBackground(reader(), m_sought));
}

void RegisterWindow::readOrganisations()
{
    if (!m_address->text().trimmed().isEmpty() && registerAddress(m_address->text().trimmed()))
        m_organisations.setFuture(organisationsInBackground(reader()));
}

void RegisterWindow::takeOrganisations()
{
    if (m_organisations.isCanceled() || m_organisations.future().resultCount() == 0)
        return;
    m_filters->setOrganisations(m_organisations.result().value_or(QStringList()), true);
}

void RegisterWindow::takeEntries()
{
    if (m_search.isCanceled() || m_search.future().resultCount() == 0)
        return;
    const Result<QList<RegisterEntry>> found = m_search.result();
    m_entries = found.value_or(QList<RegisterEntry>());
    const bool isCut = m_entries.size() > mostShown;
    if (isCut)
        m_entries.resize(mostShown);
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), {});
    m_records->showTable(tableOf(m_entries, words));
    m_calendar->setEnabled(!m_entries.isEmpty());
    m_isRefused = !found && found.error().id == "register.password"_L1;
    if (found) {
        m_password.confirm(m_asked);
        sayFound(isCut);
    } else {
        say(Problems{found.error()});
    }
    if (m_wanted > 0)
        selectWanted(isCut);
    showSelected();
    if (m_isRefused && isVisible()) // a window that nobody sees asks nobody
        m_password.refuse(m_asked, m_tried);
}

/// As soon as there is a password that was not tried yet.
void RegisterWindow::searchAgain()
{
    if (!std::exchange(m_isRefused, false))
        return;
    search();
    readOrganisations();
}

void RegisterWindow::askForPassword(const QString &address)
{
    if (!m_isRefused || m_isDeclined || m_asking || !isVisible() || address != m_asked.text)
        return;
    auto *dialog = new PasswordDialog(address, this);
    m_asking = dialog;
    connect(dialog, &PasswordDialog::given, this, &RegisterWindow::givePassword);
    connect(dialog, &QDialog::rejected, this, [this] { m_isDeclined = true; });
    dialog->open();
}

void RegisterWindow::givePassword(const QByteArray &password, bool shallBeKept)
{
    m_asking.clear(); // it is on its way out, and may be needed once more
    m_password.give(m_asked, password, shallBeKept);
}

/// Who presses Return in the address wants to be asked once more.
void RegisterWindow::askAnew()
{
    if (std::exchange(m_isDeclined, false) && m_isRefused)
        search();
}

void RegisterWindow::sayFound(bool isCut)
{
    QStringList lines;
    if (!m_added.isEmpty())
        lines.append(std::exchange(m_added, {}));
    if (isCut)
        lines.append(tr("These are the first %1 records; narrow the search to see the others.").arg(mostShown));
    else if (m_sought.number > 0 && !m_entries.isEmpty())
        lines.append(tr("Record %1 alone; search to see the others.").arg(m_sought.number));
    else if (lines.isEmpty())
        lines.append(tr("Records: %L1").arg(m_entries.size()));
    say(lines.join(u' '));
}

void RegisterWindow::showSelected()
{
    const QList<RegisterEntry> entries = selected();
    m_copy->setEnabled(false);
    for (DocumentView *view : {m_record, m_course, m_since})
        view->clear();
    if (entries.size() == 1)
        m_story.setFuture(tellStoryInBackground(reader(), entries.constFirst()));
    else if (entries.size() == 2)
        m_comparison.setFuture(compareInBackground(reader(), entries.constFirst(), entries.constLast()));
    m_tabs->setEnabled(entries.size() == 1 || entries.size() == 2);
}

void RegisterWindow::takeStory()
{
    if (m_story.isCanceled() || m_story.future().resultCount() == 0)
        return;
    const Results<RegisterStory> story = m_story.result();
    const QList<RegisterEntry> entries = selected();
    if (!story) {
        say(story.error());
        return;
    }
    if (entries.size() != 1 || entries.constFirst().number != story->number)
        return; // another one is looked at by now
    m_file = story->file;
    m_record->showDocument(story->record);
    m_course->showDocument(story->course);
    m_since->showDocument(story->since);
    m_copy->setEnabled(true);
}

void RegisterWindow::takeComparison()
{
    if (m_comparison.isCanceled() || m_comparison.future().resultCount() == 0 || selected().size() != 2)
        return;
    const Results<Document> comparison = m_comparison.result();
    if (!comparison) {
        say(comparison.error());
        return;
    }
    m_since->showDocument(*comparison);
    m_tabs->setCurrentWidget(m_since);
}

/// What stands in the file is added: unsaved work is saved first.
void RegisterWindow::addOpenDossier()
{
    const bool isDossier = !m_session.path().isEmpty() && !m_session.path().endsWith(".json"_L1);
    const bool isSaved = isDossier && (!m_session.isModified() || m_files.save());
    if (!isSaved && !m_files.saveDossier())
        return;
    add({.path = m_session.path(), .by = m_session.decision().decidedBy});
}

void RegisterWindow::add(const AddingWish &wish)
{
    m_wish = wish;
    m_add->setEnabled(false);
    m_adding.setFuture(addInBackground(reader(), m_wish));
}

void RegisterWindow::addAsVersion(qint64 number, qint64 seen)
{
    add({.path = m_wish.path, .by = m_wish.by, .number = number, .seen = seen});
}

void RegisterWindow::addAsOwnRecord()
{
    add({.path = m_wish.path, .by = m_wish.by, .isOwnRecord = true});
}

void RegisterWindow::takeAdded()
{
    m_add->setEnabled(true);
    if (m_adding.isCanceled() || m_adding.future().resultCount() == 0)
        return;
    const Results<Adding> adding = m_adding.result();
    if (!adding) {
        say(adding.error());
        return;
    }
    if (adding->number == 0) {
        askWhatItBecomes(*adding);
        return;
    }
    m_added = adding->version > 0
        ? tr("The dossier is version %1 of record %2.").arg(adding->version).arg(adding->number)
        : tr("The dossier is record %1.").arg(adding->number);
    search();
    readOrganisations();
    emit registerChanged();
}

/// Nothing is stored until somebody says.
void RegisterWindow::askWhatItBecomes(const Adding &adding)
{
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), {});
    auto *dialog = new AddingDialog(adding, words, this);
    connect(dialog, &AddingDialog::versionChosen, this, &RegisterWindow::addAsVersion);
    connect(dialog, &AddingDialog::ownRecordChosen, this, &RegisterWindow::addAsOwnRecord);
    connect(dialog, &QDialog::rejected, this, [this] { say(tr("Nothing was added.")); });
    dialog->open();
}

void RegisterWindow::saveCopy()
{
    const QList<RegisterEntry> entries = selected();
    if (entries.size() != 1)
        return;
    const RegisterEntry &entry = entries.constFirst();
    const QByteArray file = m_file; // another may be looked at by the time the place is said
    const QString path =
        askWhere(tr("Save a copy of the dossier"), u"%1-%2.safeconduct"_s.arg(entry.planId).arg(entry.number));
    if (!path.isEmpty())
        write(path, file);
}

/// Of all that the search finds, also where not all of it is shown.
void RegisterWindow::saveCalendar()
{
    const QString path = askWhere(tr("Save the reviews of the records shown as a calendar"), u"reviews.ics"_s);
    if (path.isEmpty())
        return;
    calendarInBackground(reader(), m_sought).then(this, [this, path](const Result<QByteArray> &calendar) {
        if (calendar)
            write(path, *calendar);
        else
            say(Problems{calendar.error()});
    });
}

/// Empty: nowhere.
QString RegisterWindow::askWhere(const QString &title, const QString &name)
{
    QFileDialog dialog(this, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(name.section(u'.', -1));
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

void RegisterWindow::write(const QString &path, const QByteArray &contents)
{
    writeInBackground(path, contents).then(this, [this, path](const Result<void> &written) {
        if (written)
            say(tr("Written: %1").arg(path));
        else
            say(Problems{written.error()});
    });
}

void RegisterWindow::say(const QString &message)
{
    m_message->setText(message);
}

void RegisterWindow::say(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(toLine(problem));
    say(lines.join(u'\n'));
}

} // namespace safeconduct
