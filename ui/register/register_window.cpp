// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/register_window.h"

#include "app/document/wording.h"
#include "app/register/calendar.h"
#include "app/session/session.h"
#include "app/support/file.h"
#include "ui/common/labels.h"
#include "ui/common/read_table.h"
#include "ui/common/words.h"
#include "ui/window/help_window.h"
#include "ui/window/work_files.h"

#include <QCheckBox>
#include <QComboBox>
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
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView addressKey = "register/address"_L1;
constexpr int pauseInTyping = 200; ///< ms

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
                 RegisterWindow::tr("Organisation"), RegisterWindow::tr("Decided"), RegisterWindow::tr("Review"),
                 RegisterWindow::tr("Replaced by")},
                {},
                {0, 6}};
    for (const RegisterEntry &entry : entries)
        table.rows.append({numberOf(entry.number), words.name(u"status"_s, entry.status), entry.title,
                           entry.organisation, words.date(entry.decidedOn), words.date(entry.review),
                           numberOf(entry.supersededBy)});
    return table;
}

} // namespace

RegisterWindow::RegisterWindow(Session &session, WorkFiles &files, QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_files(files)
    , m_settings(settings)
    , m_address(new QLineEdit(keptAddress(settings)))
    , m_words(new QLineEdit)
    , m_status(new QComboBox)
    , m_due(new QCheckBox(tr("Only what is &due for a review")))
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
    m_typing.setSingleShot(true);
    m_typing.setInterval(pauseInTyping);
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
    connect(&m_typing, &QTimer::timeout, this, &RegisterWindow::search);
    connect(&m_search, &QFutureWatcherBase::finished, this, &RegisterWindow::takeEntries);
    connect(&m_story, &QFutureWatcherBase::finished, this, &RegisterWindow::takeStory);
    connect(&m_comparison, &QFutureWatcherBase::finished, this, &RegisterWindow::takeComparison);
    connect(&m_adding, &QFutureWatcherBase::finished, this, &RegisterWindow::takeAdded);
    search();
    showSelected();
}

RegisterWindow::~RegisterWindow()
{
    m_search.disconnect(this);
    m_story.disconnect(this);
    m_comparison.disconnect(this);
    m_adding.disconnect(this);
}

QWidget *RegisterWindow::buildSearch()
{
    m_address->setObjectName("registerAddress"_L1);
    m_address->setPlaceholderText(tr("A file, or postgresql://USER@HOST/DATABASE"));
    m_words->setObjectName("registerWords"_L1);
    m_words->setClearButtonEnabled(true);
    m_words->setPlaceholderText(tr("Words of title, organisation and record"));
    m_status->setObjectName("registerStatus"_L1);
    m_status->addItem(tr("every status"));
    for (const Status status : {Status::Draft, Status::Proposed, Status::Accepted, Status::Rejected, Status::Withdrawn,
                                Status::ReviewRequired, Status::Superseded, Status::Deprecated})
        m_status->addItem(m_session.knowledge().texts.name(interfaceLanguage(), u"status"_s, word(status)),
                          word(status));
    m_due->setObjectName("registerDue"_L1);
    QPushButton *choose = button(u"chooseRegister"_s, tr("&Choose a file…"));
    auto *place = new QHBoxLayout;
    place->addWidget(m_address, 1);
    place->addWidget(choose);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_words, 1);
    filters->addWidget(m_status);
    filters->addWidget(m_due);
    auto *search = new QWidget;
    auto *form = new QFormLayout(search);
    form->setContentsMargins({});
    const auto named = [](const QString &text, QWidget *field) { // a label of a row of fields leads to the first one
        auto *label = new QLabel(text);
        label->setBuddy(field);
        return label;
    };
    form->addRow(named(tr("&Register"), m_address), place);
    form->addRow(named(tr("&Search"), m_words), filters);
    m_address->setAccessibleName(tr("Address of the register"));
    m_words->setAccessibleName(tr("Search"));
    m_status->setAccessibleName(tr("Status"));
    connect(choose, &QPushButton::clicked, this, &RegisterWindow::chooseFile);
    connect(m_address, &QLineEdit::editingFinished, this, &RegisterWindow::takeAddress);
    connect(m_words, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_status, &QComboBox::currentIndexChanged, this, &RegisterWindow::search);
    connect(m_due, &QCheckBox::toggled, this, &RegisterWindow::search);
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
            .shipped = m_session.decidedWork().knowledge,
            .programVersion = QCoreApplication::applicationVersion(),
            .today = m_session.today(),
            .language = interfaceLanguage()};
}

RegisterFilter RegisterWindow::filter() const
{
    RegisterFilter filter;
    filter.words = m_words->text();
    filter.status = m_status->currentData().toString();
    if (m_due->isChecked())
        filter.dueBy = m_session.today();
    return filter;
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
    m_due->setChecked(true);
}

QString RegisterWindow::keptAddress(const QSettings &settings)
{
    return settings.value(addressKey).toString();
}

void RegisterWindow::showRecord(qint64 number)
{
    m_wanted = number;
    {
        const QSignalBlocker words(m_words);
        const QSignalBlocker status(m_status);
        const QSignalBlocker due(m_due);
        m_words->clear();
        m_status->setCurrentIndex(0);
        m_due->setChecked(false);
    }
    search();
}

void RegisterWindow::selectWanted()
{
    const qint64 number = std::exchange(m_wanted, 0);
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).number == number)
            m_records->selectRow(row);
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
    if (address == m_settings.value(addressKey).toString())
        return;
    m_settings.setValue(addressKey, address);
    search();
    emit registerChanged();
}

void RegisterWindow::search()
{
    m_typing.stop();
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
    m_search.setFuture(searchInBackground(reader(), filter()));
}

void RegisterWindow::takeEntries()
{
    if (m_search.isCanceled() || m_search.future().resultCount() == 0)
        return;
    const Result<QList<RegisterEntry>> found = m_search.result();
    m_entries = found.value_or(QList<RegisterEntry>());
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), {});
    m_records->showTable(tableOf(m_entries, words));
    m_calendar->setEnabled(!m_entries.isEmpty());
    if (found)
        say(m_added.isEmpty() ? tr("Records: %1").arg(m_entries.size()) : std::exchange(m_added, {}));
    else
        say(Problems{found.error()});
    if (m_wanted > 0)
        selectWanted();
    showSelected();
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
    const Result<QByteArray> file = readFile(m_session.path(), dossierLimit);
    if (!file) {
        say(Problems{file.error()});
        return;
    }
    m_add->setEnabled(false);
    m_adding.setFuture(addInBackground(reader(), *file, m_session.decision().decidedBy));
}

void RegisterWindow::takeAdded()
{
    m_add->setEnabled(true);
    if (m_adding.isCanceled() || m_adding.future().resultCount() == 0)
        return;
    const Results<qint64> number = m_adding.result();
    if (!number) {
        say(number.error());
        return;
    }
    m_added = tr("The dossier is record %1.").arg(*number);
    search();
    emit registerChanged();
}

void RegisterWindow::saveCopy()
{
    const QList<RegisterEntry> entries = selected();
    if (entries.size() != 1)
        return;
    const RegisterEntry &entry = entries.constFirst();
    saveAs(tr("Save a copy of the dossier"), u"%1-%2.safeconduct"_s.arg(entry.planId).arg(entry.number), m_file);
}

void RegisterWindow::saveCalendar()
{
    saveAs(tr("Save the reviews of the records shown as a calendar"), u"reviews.ics"_s,
           reviewCalendar(m_entries, tr("Review of the decision \"%1\"")));
}

void RegisterWindow::saveAs(const QString &title, const QString &name, const QByteArray &contents)
{
    QFileDialog dialog(this, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(name.section(u'.', -1));
    dialog.selectFile(name);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = dialog.selectedFiles().value(0);
    if (const Result<void> written = writeFile(path, contents); !written)
        say(Problems{written.error()});
    else
        say(tr("Written: %1").arg(path));
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
