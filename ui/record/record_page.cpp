// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_page.h"

#include "app/document/pdf.h"
#include "app/session/decision_step.h"
#include "app/session/session_signatures.h"
#include "app/support/file.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/plan_problems.h"
#include "ui/common/wrapping_tree.h"
#include "ui/record/record_paper.h"
#include "ui/record/sign_dialog.h"
#include "ui/window/work_files.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <chrono>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto noticeable = 300ms;

/// Made in a thread of the pool, then given to the window's.
std::shared_ptr<RecordText> textInBackground(const Document &document, const RecordStyle &style)
{
    auto record = std::make_shared<RecordText>(recordText(document, style));
    record->text->moveToThread(QCoreApplication::instance()->thread());
    return record;
}

} // namespace

RecordPage::RecordPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_session(context.session)
    , m_files(context.files)
    , m_keychain(systemKeychain())
    , m_stack(new QStackedWidget(this))
    , m_problems(
          new PlanProblems(m_session, tr("Here you will read the record: what was decided, why, and what it costs.")))
    , m_status(textLabel({}, this))
    , m_busy(new QProgressBar)
    , m_headings(new WrappingTree)
    , m_view(new QTextBrowser)
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
    connect(m_headings, &QTreeWidget::currentItemChanged, this, &RecordPage::goToHeading);
    connect(&m_run, &QFutureWatcherBase::finished, this, &RecordPage::takeDocument);
    connect(&m_layout, &QFutureWatcherBase::finished, this, &RecordPage::takeText);
    connect(&m_pdf, &QFutureWatcherBase::finished, this, &RecordPage::takePdf);
    connect(&m_session, &Session::planChanged, this, &RecordPage::writeAnew);
    connect(&m_session, &Session::adviceChanged, this, &RecordPage::writeAnew);
    connect(&m_session, &Session::depthChanged, this, &RecordPage::writeAnew);
    connect(&m_session, &Session::computingChanged, this, &RecordPage::writeAnew, Qt::QueuedConnection); // or cancelled
    connect(&m_session, &Session::decisionChanged, this, &RecordPage::writeAnew);
    say({});
}

RecordPage::~RecordPage()
{
    m_run.cancel(); // a watcher that goes away does not stop its work
    m_layout.cancel();
    m_view->setDocument(nullptr);
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
    auto *buttons = new QHBoxLayout;
    connect(add(*buttons, u"saveDossier"_s, u"document-save"_s, tr("&Save dossier…")), &QPushButton::clicked, &m_files,
            &WorkFiles::saveDossier);
    connect(add(*buttons, u"saveHtml"_s, u"document-save-as"_s, tr("As &HTML…")), &QPushButton::clicked, this,
            &RecordPage::saveHtml);
    connect(add(*buttons, u"saveMarkdown"_s, u"document-save-as"_s, tr("As &Markdown…")), &QPushButton::clicked, this,
            &RecordPage::saveMarkdown);
    connect(add(*buttons, u"savePdf"_s, u"document-save-as"_s, tr("As P&DF…")), &QPushButton::clicked, this,
            &RecordPage::savePdf);
    connect(add(*buttons, u"print"_s, u"document-print"_s, tr("&Print…")), &QPushButton::clicked, this,
            &RecordPage::print);
    connect(add(*buttons, u"sign"_s, u"document-sign"_s, tr("Si&gn…")), &QPushButton::clicked, this, &RecordPage::sign);
    buttons->addStretch();
    buttons->addWidget(m_busy);
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(m_status);
    layout->addLayout(buttons);
    return head;
}

QWidget *RecordPage::buildContents()
{
    m_headings->setObjectName("headings"_L1);
    m_headings->setAccessibleName(tr("Contents"));
    m_headings->setHeaderHidden(true);
    m_view->setObjectName("record"_L1);
    m_view->setAccessibleName(tr("The record"));
    m_view->setOpenLinks(false);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_headings);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({220, 700});
    splitter->setChildrenCollapsible(false);
    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins({});
    layout->addWidget(buildHead());
    layout->addWidget(splitter, 1);
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

void RecordPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        writeAnew();
}

void RecordPage::writeAnew()
{
    m_isStale = true;
    m_stack->setCurrentIndex(m_problems->isNeeded() ? 0 : 1);
    if (isVisible())
        writeIfShown();
}

void RecordPage::writeIfShown()
{
    if (!m_isStale || m_problems->isNeeded())
        return;
    m_stack->setCurrentIndex(1);
    m_waiting.start();
    if (!m_session.hasDepth()) { // comes back once they are there
        m_session.wantDepth();
        return;
    }
    m_isStale = false;
    m_layout.cancel();
    m_run.cancel();
    m_run.setFuture(writeRecordInBackground(m_session.decidedWork()));
}

void RecordPage::takeDocument()
{
    if (m_run.isCanceled() || m_run.future().resultCount() == 0)
        return;
    m_document = m_run.result();
    m_status->setText(m_document.status);
    m_layout.setFuture(QtConcurrent::run(&textInBackground, m_document, RecordStyle{m_view->palette(), font()}));
}

void RecordPage::takeText()
{
    if (m_layout.isCanceled() || m_layout.future().resultCount() == 0)
        return;
    m_waiting.stop();
    m_busy->hide();
    const int scrolled = m_view->verticalScrollBar()->value();
    const std::shared_ptr<RecordText> before =
        std::exchange(m_text, m_layout.result()); // outlives its place in the view
    m_view->setDocument(m_text->text.get());
    m_view->verticalScrollBar()->setValue(scrolled);
    showHeadings();
}

void RecordPage::showHeadings()
{
    const QSignalBlocker blocker(m_headings);
    m_headings->clear();
    QTreeWidgetItem *chapter = nullptr;
    for (const TextHeading &heading : std::as_const(m_text->headings)) {
        QTreeWidgetItem *parent = heading.level == 2 || !chapter ? m_headings->invisibleRootItem() : chapter;
        auto *entry = new QTreeWidgetItem(parent, {heading.text});
        entry->setData(0, Qt::UserRole, heading.position);
        if (heading.level == 2)
            chapter = entry;
    }
    m_headings->expandAll();
}

void RecordPage::goToHeading(const QTreeWidgetItem *heading)
{
    if (!m_text || !heading)
        return;
    QTextCursor cursor(m_text->text.get());
    cursor.setPosition(heading->data(0, Qt::UserRole).toInt());
    m_view->setTextCursor(cursor);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + m_view->cursorRect().top());
}

void RecordPage::say(const QString &message)
{
    m_message->setObjectName("message"_L1);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void RecordPage::save(const QString &suffix, const QString &filter)
{
    auto *dialog = new QFileDialog(this, tr("Save record"), {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(m_session.plan().id + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &RecordPage::saveTo);
    dialog->open();
}

void RecordPage::saveHtml()
{
    save(u"html"_s, tr("Web pages (*.html)"));
}

void RecordPage::saveMarkdown()
{
    save(u"md"_s, tr("Markdown (*.md)"));
}

void RecordPage::savePdf()
{
    save(u"pdf"_s, tr("PDF (*.pdf)"));
}

void RecordPage::saveTo(const QString &path)
{
    if (!path.endsWith(".pdf"_L1)) {
        sayWhetherSaved(m_session.saveRecord(path), path);
        return;
    }
    if (m_document.blocks.isEmpty()) {
        say(tr("The record is still being written. Try again in a moment."));
        return;
    }
    m_pdfPath = path;
    m_waiting.start();
    m_pdf.setFuture(writePdfInBackground(m_document, font(), path));
}

void RecordPage::takePdf()
{
    m_waiting.stop();
    m_busy->hide();
    sayWhetherSaved(m_pdf.result(), m_pdfPath);
}

void RecordPage::sayWhetherSaved(const Result<void> &saved, const QString &path)
{
    say(saved ? tr("Saved: %1").arg(path) : toLine(saved.error()));
}

void RecordPage::sign()
{
    if (!isStoredAsDossier(m_session) && !m_files.saveDossier())
        return;
    auto *dialog = new SignDialog(m_session, *m_keychain, this);
    connect(dialog, &QDialog::finished, this, &RecordPage::writeAnew);
    dialog->open();
}

void RecordPage::print()
{
    auto *dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this](QPrinter *printer) { printDocument(m_document, font(), *printer); });
    dialog->open();
}

} // namespace safeconduct
