// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_page.h"

#include "app/session/decision_step.h"
#include "app/session/session_signatures.h"
#include "ui/common/boxes.h"
#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/plan_problems.h"
#include "ui/common/words.h"
#include "ui/common/work_folder.h"
#include "ui/record/findings_dialog.h"
#include "ui/record/record_formats.h"
#include "ui/record/record_paper.h"
#include "ui/record/record_preview.h"
#include "ui/record/sign_dialog.h"
#include "ui/window/work_files.h"

#include <QAccessible>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto noticeable = 300ms;
constexpr auto lookKey = "record/look"_L1;
constexpr auto pagesWord = "pages"_L1;
constexpr auto textWord = "text"_L1;

/// \a box with its label before it.
QWidget *labelled(const QString &text, PickBox *box)
{
    auto *label = new QLabel(text);
    label->setBuddy(box);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(box);
    return row;
}

} // namespace

RecordPage::RecordPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_session(context.session)
    , m_files(context.files)
    , m_settings(context.settings)
    , m_keychain(systemKeychain())
    , m_stack(new QStackedWidget(this))
    , m_problems(
          new PlanProblems(m_session, tr("Here you will read the record: what was decided, why, and what it costs.")))
    , m_status(textLabel({}, this))
    , m_look(new PickBox)
    , m_language(new PickBox)
    , m_busy(new QProgressBar)
    , m_preview(new RecordPreview)
    , m_message(textLabel({}, this))
{
    m_stack->addWidget(m_problems);
    m_stack->addWidget(buildContents());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_message);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(noticeable);
    connect(&m_waiting, &QTimer::timeout, m_busy, &QWidget::show);
    connect(m_problems, &PlanProblems::stepRequested, this, &Page::stepRequested);
    connect(m_preview, &RecordPreview::laidOut, this, &RecordPage::endAwaitingRecord);
    connect(&m_run, &QFutureWatcherBase::finished, this, &RecordPage::takeDocument);
    connect(&m_session, &Session::opened, this, &RecordPage::forgetLanguage);
    connect(&m_session, &Session::planChanged, this, &RecordPage::showLanguage);
    connect(&m_session, &Session::planChanged, this, &RecordPage::writeAnew);
    connect(&m_session, &Session::adviceChanged, this, &RecordPage::writeAnew);
    connect(&m_session, &Session::depthChanged, this, &RecordPage::writeAnew);
    connect(&m_session, &Session::computingChanged, this, &RecordPage::writeAnew, Qt::QueuedConnection); // or cancelled
    connect(&m_session, &Session::decisionChanged, this, &RecordPage::writeAnew);
    showLook();
    showLanguage();
    say({});
}

RecordPage::~RecordPage()
{
    m_run.cancel(); // a watcher that goes away does not stop its work
}

QWidget *RecordPage::buildHead()
{
    m_status->setObjectName("status"_L1);
    m_busy->setObjectName("writing"_L1);
    m_busy->setRange(0, 0);
    m_busy->setMaximumWidth(140);
    m_busy->setAccessibleName(tr("Writing the record"));
    QSizePolicy kept = m_busy->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(kept);
    m_busy->hide();
    const auto add = [](QLayout &layout, const QString &name, const QString &iconName, const QString &text) {
        auto *button = new QPushButton(icon(iconName), text);
        button->setObjectName(name);
        layout.addWidget(button);
        return button;
    };
    auto *buttons = new FlowLayout;
    connect(add(*buttons, u"saveDossier"_s, u"document-save"_s, tr("&Save dossier…")), &QPushButton::clicked, &m_files,
            &WorkFiles::saveDossier);
    connect(add(*buttons, u"exportRecord"_s, u"document-save-as"_s, tr("E&xport…")), &QPushButton::clicked, this,
            &RecordPage::askWhereToExport);
    connect(add(*buttons, u"print"_s, u"document-print"_s, tr("&Print…")), &QPushButton::clicked, this,
            &RecordPage::print);
    connect(add(*buttons, u"sign"_s, u"document-sign"_s, tr("Si&gn…")), &QPushButton::clicked, this, &RecordPage::sign);
    connect(add(*buttons, u"checkDossier"_s, u"edit-find"_s, tr("Chec&k…")), &QPushButton::clicked, this,
            &RecordPage::check);
    buttons->addWidget(buildLook());
    buttons->addWidget(buildLanguage());
    buttons->addWidget(m_busy);
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(m_status);
    layout->addLayout(buttons);
    return head;
}

QWidget *RecordPage::buildLook()
{
    m_look->setObjectName("recordLook"_L1);
    m_look->addItem(tr("Pages"), QString(pagesWord));
    m_look->addItem(tr("Text"), QString(textWord));
    connect(m_look, &QComboBox::activated, this, &RecordPage::pickLook);
    return labelled(tr("Sho&wn as:"), m_look);
}

QWidget *RecordPage::buildLanguage()
{
    m_language->setObjectName("recordLanguage"_L1);
    for (const auto words = languageWords(); const Word &language : words)
        m_language->addItem(language.text, language.id);
    connect(m_language, &QComboBox::activated, this, &RecordPage::pickLanguage);
    return labelled(tr("&Language of the record:"), m_language);
}

QWidget *RecordPage::buildContents()
{
    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins({});
    layout->addWidget(buildHead());
    layout->addWidget(m_preview, 1);
    return contents;
}

QString RecordPage::title() const
{
    return tr("Record");
}

StepState RecordPage::state() const
{
    return resultState(m_session);
}

void RecordPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    writeIfShown();
}

/// As it was looked at last; who has the screen read aloud begins with the text.
void RecordPage::showLook()
{
    const QString usual(QAccessible::isActive() ? textWord : pagesWord);
    m_look->setCurrentIndex(std::max(0, m_look->findData(m_settings.value(lookKey, usual).toString())));
    m_preview->setLook(m_look->currentData().toString() == pagesWord ? RecordLook::Pages : RecordLook::Text);
}

void RecordPage::pickLook()
{
    m_settings.setValue(lookKey, m_look->currentData().toString());
    showLook();
}

void RecordPage::showLanguage()
{
    const QString &language = m_pickedLanguage.isEmpty() ? m_session.plan().language : m_pickedLanguage;
    m_language->setCurrentIndex(m_language->findData(language));
}

void RecordPage::pickLanguage()
{
    const QString language = m_language->currentData().toString();
    m_pickedLanguage = language == m_session.plan().language ? QString() : language;
    writeAnew();
}

void RecordPage::forgetLanguage()
{
    m_pickedLanguage.clear();
    showLanguage();
}

void RecordPage::writeAnew()
{
    m_isStale = true;
    m_isCurrent = false;
    m_stack->setCurrentIndex(m_problems->isNeeded() ? 0 : 1);
    if (isVisible())
        writeIfShown();
}

void RecordPage::writeIfShown()
{
    if (!m_isStale || m_problems->isNeeded())
        return;
    m_stack->setCurrentIndex(1);
    awaitRecord();
    if (!m_session.hasDepth()) { // comes back once they are there
        m_session.wantDepth();
        return;
    }
    m_isStale = false;
    m_run.cancel();
    m_run.setFuture(writeRecordInBackground(work()));
}

DecidedWork RecordPage::work() const
{
    DecidedWork work = m_session.decidedWork();
    work.language = m_pickedLanguage;
    return work;
}

void RecordPage::takeDocument()
{
    if (m_run.isCanceled() || m_run.future().resultCount() == 0)
        return;
    m_document = m_run.result();
    m_isCurrent = !m_isStale;
    m_status->setText(m_document.status);
    m_preview->showDocument(m_document);
}

void RecordPage::say(const QString &message)
{
    m_message->setObjectName("message"_L1);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void RecordPage::askWhereToExport()
{
    auto *dialog = new QFileDialog(this, tr("Export record"), workFolder(m_session.path()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const auto formats = recordFormats(); const RecordFormat &format : formats)
        filters.append(format.filter);
    dialog->setNameFilters(filters);
    const auto takeEnding = [dialog](const QString &filter) {
        dialog->setDefaultSuffix(formatOfFilter(filter).ending);
    };
    takeEnding(filters.constFirst());
    connect(dialog, &QFileDialog::filterSelected, dialog, takeEnding);
    dialog->selectFile(m_session.plan().id); // its ending follows the filter
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog](const QString &path) { saveTo(path, dialog->selectedNameFilter()); });
    dialog->open();
}

void RecordPage::saveTo(const QString &path, const QString &filter)
{
    const ExportFormat format = formatFor(path, formatOfFilter(filter));
    const QString second = format == ExportFormat::Oscal ? actionPlanPath(path) : QString();
    if (!second.isEmpty() && QFileInfo::exists(second))
        askToReplace(second, [this, path, format] { exportTo(path, format); });
    else
        exportTo(path, format);
}

void RecordPage::askToReplace(const QString &path, const std::function<void()> &write)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Export record"),
                                tr("The plan of action is written beside the security plan, but \"%1\" is there "
                                   "already. Do you want to replace it?")
                                    .arg(path),
                                QMessageBox::Cancel, this);
    box->setObjectName("replaceFile"_L1);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    auto *replace = box->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    replace->setObjectName("replace"_L1);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, write);
    box->open();
}

void RecordPage::exportTo(const QString &path, ExportFormat format)
{
    if (!hasCurrent())
        return;
    beginWaiting();
    const bool isWritten = isForReaders(format) && hasMap(format); // what is shown has one
    QFuture<Result<WrittenExport>> run =
        isWritten ? exportInBackground(m_document, format, path) : exportInBackground(work(), format, path);
    run.then(this, [this](const Result<WrittenExport> &written) {
        endWaiting();
        say(written ? (QStringList{tr("Saved: %1").arg(written->paths.join(u", "_s))} + written->notes).join(u' ')
                    : toLine(written.error()));
    });
}

void RecordPage::printOn(const std::shared_ptr<QPrinter> &printer)
{
    if (!hasCurrent())
        return;
    beginWaiting();
    printInBackground(m_document, printer).then(this, [this] {
        endWaiting();
        say(tr("The record was handed to the printer."));
    });
}

/// Says so where the record that belongs to the work as it is now is not written yet.
bool RecordPage::hasCurrent()
{
    if (!m_isCurrent)
        say(tr("The record is still being written. Try again in a moment."));
    return m_isCurrent;
}

/// One wait, however often it is written anew before it is there.
void RecordPage::awaitRecord()
{
    if (!std::exchange(m_isRecordAwaited, true))
        beginWaiting();
}

void RecordPage::endAwaitingRecord()
{
    if (m_isCurrent && std::exchange(m_isRecordAwaited, false)) // else the next one is on its way
        endWaiting();
}

void RecordPage::beginWaiting()
{
    if (m_waits++ == 0)
        m_waiting.start();
}

void RecordPage::endWaiting()
{
    if (--m_waits > 0)
        return;
    m_waiting.stop();
    m_busy->hide();
}

void RecordPage::sign()
{
    if (!isStoredAsDossier(m_session) && !m_files.saveDossier())
        return;
    auto *dialog = new SignDialog(m_session, *m_keychain, this);
    connect(dialog, &QDialog::finished, this, &RecordPage::writeAnew);
    dialog->open();
}

void RecordPage::check()
{
    if (!isStoredAsDossier(m_session) && !m_files.saveDossier())
        return;
    auto *dialog = new FindingsDialog(lintInBackground(m_session), m_session, this);
    dialog->open();
}

void RecordPage::print()
{
    const auto printer = std::make_shared<QPrinter>(); // outlives the dialog: a thread prints
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer] { printOn(printer); });
    dialog->open();
}

} // namespace safeconduct
