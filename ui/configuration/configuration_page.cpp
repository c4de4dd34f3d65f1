// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configuration/configuration_page.h"

#include "app/plan/plan_names.h"
#include "app/session/decision_step.h"
#include "app/session/save_run.h"
#include "app/session/secret_run.h"
#include "ui/common/fitted_browser.h"
#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/plan_problems.h"
#include "ui/common/words.h"
#include "ui/common/work_folder.h"
#include "ui/configuration/code_view.h"
#include "ui/configuration/configuration_tree.h"
#include "ui/configuration/difference_dialog.h"
#include "ui/configuration/rollout_list.h"
#include "ui/window/rule_reader.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto noticeableWriting = 300ms;

/// Begins beside the work, and is gone once it is closed.
QFileDialog *newDialog(QWidget *parent, const QString &title, const Session &session)
{
    auto *dialog = new QFileDialog(parent, title, workFolder(session.path()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

QString problemLines(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(u"%1: %2 %3"_s.arg(problem.pointer, problem.what, problem.remedy));
    return lines.join(u'\n');
}

QWidget *scrolling(QWidget *contents)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(contents);
    area->setAccessibleName(ConfigurationPage::tr("About the file"));
    return area;
}

} // namespace

ConfigurationPage::ConfigurationPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_session(context.session)
    , m_done(context.done)
    , m_stack(new QStackedWidget(this))
    , m_problems(new PlanProblems(
          m_session,
          tr("Here you will find the configuration of everything chosen, host by host, ready to copy and save.")))
    , m_lists(new QTabWidget)
    , m_tree(new ConfigurationTree)
    , m_steps(new RolloutList)
    , m_progress(textLabel({}, this))
    , m_title(headingLabel({}, this))
    , m_badge(textLabel({}, this))
    , m_remarks(textLabel({}, this))
    , m_place(textLabel({}, this))
    , m_shown(new QStackedWidget)
    , m_code(new CodeView)
    , m_document(new FittedBrowser)
    , m_reason(textLabel({}, this))
    , m_readRule(new QPushButton(tr("The rule and its so&urces…")))
    , m_busy(new QProgressBar(this))
    , m_message(textLabel({}, this))
{
    m_stack->addWidget(m_problems);
    m_stack->addWidget(buildContents());
    m_busy->setObjectName("writingFiles"_L1);
    m_busy->setAccessibleName(tr("Writing the files"));
    m_busy->setRange(0, 0); // nobody knows how long
    m_busy->hide();
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(noticeableWriting);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_busy);
    layout->addWidget(m_message);
    connect(&m_waiting, &QTimer::timeout, m_busy, &QWidget::show);
    connect(m_problems, &PlanProblems::stepRequested, this, &Page::stepRequested);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ConfigurationPage::showCurrent);
    connect(m_tree, &ConfigurationTree::ticked, this, &ConfigurationPage::takeTick);
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &ConfigurationPage::showFilesOfStep);
    connect(m_steps, &RolloutList::ticked, this, &ConfigurationPage::takeStepTick);
    connect(m_code, &CodeView::lineChanged, this, &ConfigurationPage::showReason);
    connect(&m_run, &QFutureWatcherBase::finished, this, &ConfigurationPage::takeSnippets);
    connect(&m_difference, &QFutureWatcherBase::finished, this, &ConfigurationPage::takeDifference);
    connect(&m_session, &Session::planChanged, this, &ConfigurationPage::makeAnew);
    connect(&m_session, &Session::adviceChanged, this, &ConfigurationPage::makeAnew);
    connect(&m_session, &Session::decisionChanged, this, &ConfigurationPage::makeAnew);
    say({});
    showCurrent();
}

ConfigurationPage::~ConfigurationPage()
{
    m_run.cancel(); // a watcher that goes away does not stop its work
}

QWidget *ConfigurationPage::buildButtons()
{
    const auto add = [](QLayout &layout, const QString &name, const QString &iconName, const QString &text) {
        auto *button = new QPushButton(icon(iconName), text);
        button->setObjectName(name);
        layout.addWidget(button);
        return button;
    };
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    m_copy = add(*row, u"copyFile"_s, u"edit-copy"_s, tr("&Copy"));
    m_saveFile = add(*row, u"saveFile"_s, u"document-save"_s, tr("Save f&ile…"));
    m_saveAll = add(*row, u"saveAll"_s, u"document-save-all"_s, tr("Save &all…"));
    m_compareImport = add(*row, u"compareImport"_s, u"vcs-diff"_s, tr("Difference to what is &there…"));
    m_compareImport->setToolTip(tr("Shows what this file would change in the configuration that was imported"));
    m_compare = add(*row, u"compareFile"_s, u"vcs-diff"_s, tr("Co&mpare with a file…"));
    m_compare->setToolTip(tr("Shows what this file would change in one that is in use today"));
    m_makeKeys = add(*row, u"makeKeys"_s, u"document-encrypt"_s, tr("Make &keys…"));
    m_makeKeys->setToolTip(tr("Makes the preshared keys that this configuration names, each in a file of its own"));
    connect(m_makeKeys, &QPushButton::clicked, this, &ConfigurationPage::askForKeyFolder);
    connect(m_copy, &QPushButton::clicked, this, &ConfigurationPage::copy);
    connect(m_saveFile, &QPushButton::clicked, this, &ConfigurationPage::saveFile);
    connect(m_saveAll, &QPushButton::clicked, this, &ConfigurationPage::saveAll);
    connect(m_compare, &QPushButton::clicked, this, &ConfigurationPage::compare);
    connect(m_compareImport, &QPushButton::clicked, this, &ConfigurationPage::compareWithImport);
    return buttons;
}

QWidget *ConfigurationPage::buildFile()
{
    m_readRule->setObjectName("readRule"_L1);
    m_readRule->hide();
    connect(m_readRule, &QPushButton::clicked, this, &ConfigurationPage::readRule);
    m_badge->setObjectName("badge"_L1);
    m_reason->setObjectName("lineReason"_L1);
    m_reason->setAlignment(Qt::AlignTop);
    m_remarks->setObjectName("remarks"_L1);
    m_remarks->setAlignment(Qt::AlignTop);
    auto *side = new QWidget;
    auto *sideLayout = new QVBoxLayout(side);
    for (const auto &[heading, label] :
         {std::pair{tr("Why this line"), m_reason}, std::pair{tr("How far it is proved"), m_badge},
          std::pair{tr("Know this first"), m_remarks}}) {
        auto *title = new QLabel(heading);
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        title->setWordWrap(true);
        sideLayout->addWidget(title);
        sideLayout->addWidget(label);
        if (label == m_reason)
            sideLayout->addWidget(m_readRule, 0, Qt::AlignLeft);
    }
    sideLayout->addStretch();
    auto *splitter = new QSplitter(Qt::Vertical); // lines of configuration are wide
    splitter->setObjectName("configurationFileParts"_L1);
    splitter->addWidget(m_code);
    splitter->addWidget(scrolling(side));
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({500, 170});
    splitter->setChildrenCollapsible(false);
    m_document->setObjectName("document"_L1);
    m_document->setAccessibleName(tr("Document"));
    m_shown->addWidget(splitter);
    m_shown->addWidget(m_document);
    auto *file = new QWidget;
    auto *layout = new QVBoxLayout(file);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(m_place);
    layout->addWidget(m_shown, 1);
    layout->addWidget(buildButtons());
    return file;
}

QWidget *ConfigurationPage::buildLists()
{
    m_lists->setObjectName("configurationLists"_L1);
    m_lists->setDocumentMode(true);
    m_lists->addTab(m_tree, tr("By h&ost"));
    m_lists->addTab(m_steps, tr("In o&rder"));
    m_progress->setObjectName("rolloutProgress"_L1);
    auto *lists = new QWidget;
    auto *layout = new QVBoxLayout(lists);
    layout->setContentsMargins({});
    layout->addWidget(m_lists, 1);
    layout->addWidget(m_progress);
    return lists;
}

QWidget *ConfigurationPage::buildContents()
{
    auto *splitter = new QSplitter;
    splitter->setObjectName("configurationParts"_L1);
    splitter->addWidget(buildLists());
    splitter->addWidget(buildFile());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({240, 700});
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QString ConfigurationPage::title() const
{
    return tr("Configuration");
}

StepState ConfigurationPage::state() const
{
    return resultState(m_session);
}

void ConfigurationPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    makeIfShown();
}

void ConfigurationPage::makeAnew()
{
    m_isStale = true;
    m_stack->setCurrentIndex(m_problems->isNeeded() ? 0 : 1);
    if (isVisible())
        makeIfShown();
}

void ConfigurationPage::makeIfShown()
{
    if (!m_isStale || m_problems->isNeeded())
        return;
    m_isStale = false;
    m_stack->setCurrentIndex(1);
    m_run.cancel();
    m_isMaking = true;
    m_run.setFuture(makeSnippetsInBackground(m_session.decidedWork()));
    showCurrent();
}

void ConfigurationPage::takeSnippets()
{
    m_isMaking = false;
    if (m_run.isCanceled() || m_run.future().resultCount() == 0)
        return;
    const Results<Snippets> made = m_run.result();
    say(made ? QString() : tr("No configuration could be made:\n%1").arg(problemLines(made.error())));
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency);
    m_configuration = configurationOf(m_session.plan(), m_session.knowledge(), words, made.value_or(Snippets()));
    m_steps->showSteps(m_configuration.steps);
    m_tree->showConfiguration(m_configuration);
    showTicks();
    showCurrent();
}

void ConfigurationPage::takeTick(qsizetype host, qsizetype item, bool isDone)
{
    m_done.setDone(m_configuration, host, item, isDone);
    showTicks();
}

void ConfigurationPage::takeStepTick(qsizetype step, bool isDone)
{
    m_done.setDone(m_configuration.steps.at(step), isDone);
    showTicks();
}

void ConfigurationPage::showTicks()
{
    m_tree->showTicks(
        [this](const FilePlace &place) { return m_done.isDone(m_configuration, place.host, place.item); });
    m_steps->showTicks([this](qsizetype step) { return m_done.isDone(m_configuration.steps.at(step)); });
    const qsizetype all = m_configuration.steps.size();
    m_progress->setText(all == 0 ? QString()
                                 : tr("%1 of %2 steps done").arg(m_done.countDone(m_configuration)).arg(all));
}

void ConfigurationPage::showFilesOfStep()
{
    const ConfigurationStep step = m_configuration.steps.value(m_steps->currentStep());
    m_tree->select(step.host, step.item);
}

const ConfigurationItem *ConfigurationPage::currentItem() const
{
    const FilePlace place = m_tree->current();
    if (place.host < 0 || place.item < 0 || place.host >= m_configuration.hosts.size())
        return nullptr;
    return &m_configuration.hosts.at(place.host).items.at(place.item);
}

const ConfigurationFile *ConfigurationPage::currentFile() const
{
    const ConfigurationItem *item = currentItem();
    const FilePlace place = m_tree->current();
    return item && place.isFile() ? &item->files.at(place.file) : nullptr;
}

/// What was imported of the file's system and can be compared with it.
const ImportedText *ConfigurationPage::currentImport() const
{
    const ConfigurationFile *file = currentFile();
    if (!file)
        return nullptr;
    return importedFor(m_session.importedTexts(), m_configuration.hosts.at(m_tree->current().host).system,
                       {file->name, file->language, file->text});
}

void ConfigurationPage::showCurrent()
{
    const ConfigurationItem *item = currentItem();
    const ConfigurationFile *file = currentFile();
    m_copy->setEnabled(file != nullptr);
    m_saveFile->setEnabled(file != nullptr);
    m_compare->setEnabled(file != nullptr);
    m_compareImport->setEnabled(currentImport() != nullptr);
    m_saveAll->setEnabled(!m_configuration.hosts.isEmpty());
    m_makeKeys->setEnabled(!m_configuration.hosts.isEmpty());
    if (item)
        showItem(*item);
    else
        showItem({.title = m_isMaking                   ? tr("Making the configuration …")
                      : m_configuration.hosts.isEmpty() ? tr("Nothing is configured yet")
                                                        : tr("Choose a file at the left"),
                  .connection = {},
                  .connectionId = {},
                  .badge = {},
                  .badgeMeaning = {},
                  .remarks = {},
                  .files = {}});
    showFile(file ? *file : ConfigurationFile());
}

void ConfigurationPage::showItem(const ConfigurationItem &item)
{
    m_title->setText(item.connection.isEmpty() ? item.title : u"%1 – %2"_s.arg(item.title, item.connection));
    m_badge->setText(item.badge.isEmpty() ? QString() : u"%1\n%2"_s.arg(item.badge, item.badgeMeaning));
    m_remarks->setText(item.remarks.isEmpty() ? tr("Nothing besides.") : item.remarks.join(u"\n\n"_s));
}

void ConfigurationPage::showFile(const ConfigurationFile &file)
{
    m_place->setText(file.step.isEmpty()        ? file.name
                         : file.place.isEmpty() ? tr("%1: %2, commands to run").arg(file.step, file.name)
                                                : tr("%1: %2, belongs to %3").arg(file.step, file.name, file.place));
    m_code->showFile(file);
    const bool isDocument = file.step.isEmpty() && !file.name.isEmpty();
    m_document->showMarkdown(isDocument ? file.text : QString());
    m_shown->setCurrentIndex(isDocument ? 1 : 0);
}

void ConfigurationPage::showReason(int line)
{
    const ConfigurationFile *file = currentFile();
    const LineReason *reason = file ? file->reasonAt(line) : nullptr;
    m_rule = reason ? reason->rule : QString();
    m_readRule->setVisible(!m_rule.isEmpty());
    if (!reason) {
        m_reason->setText(tr("Put the cursor into a line."));
        return;
    }
    QStringList lines{reason->reason};
    if (!reason->rule.isEmpty())
        lines.append(tr("Rule: %1").arg(reason->rule));
    if (!reason->source.isEmpty())
        lines.append(tr("Source: %1").arg(reason->source));
    m_reason->setText(lines.join(u'\n'));
}

void ConfigurationPage::readRule()
{
    safeconduct::readRule(m_session.knowledge(), m_rule, this);
}

void ConfigurationPage::say(const QString &message)
{
    m_message->setObjectName("message"_L1);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ConfigurationPage::copy()
{
    if (const ConfigurationFile *file = currentFile()) {
        QGuiApplication::clipboard()->setText(file->text);
        say(tr("%1 is on the clipboard.").arg(file->name));
    }
}

void ConfigurationPage::saveFile()
{
    const ConfigurationFile *file = currentFile();
    QFileDialog *dialog = newDialog(this, tr("Save file"), m_session);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(file->name);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigurationPage::saveFileTo);
    dialog->open();
}

void ConfigurationPage::saveAll()
{
    QFileDialog *dialog = newDialog(this, tr("Save all configuration into a folder"), m_session);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigurationPage::saveAllTo);
    dialog->open();
}

void ConfigurationPage::compare()
{
    QFileDialog *dialog = newDialog(this, tr("Compare with a file of today"), m_session);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigurationPage::compareWith);
    dialog->open();
}

void ConfigurationPage::askForKeyFolder()
{
    QFileDialog *dialog = newDialog(this, tr("Make the keys in this folder"), m_session);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigurationPage::makeKeysIn);
    dialog->open();
}

void ConfigurationPage::makeKeysIn(const QString &folder)
{
    m_makeKeys->setEnabled(false); // once at a time
    makeSecretsInBackground(m_session.decidedWork(), folder)
        .then(this, [this, folder](const Results<QList<SecretFile>> &made) {
            m_makeKeys->setEnabled(!m_configuration.hosts.isEmpty());
            if (!made)
                say(problemLines(made.error()));
            else if (made->isEmpty())
                say(tr("No connection is protected by a preshared key."));
            else
                tellOfKeys(folder, *made);
        });
}

void ConfigurationPage::tellOfKeys(const QString &folder, const QList<SecretFile> &files)
{
    constexpr qsizetype shownAtOnce = 8;
    const auto made = static_cast<int>(std::ranges::count(files, true, &SecretFile::isNew));
    const Plan &plan = m_session.plan();
    QStringList lines;
    for (const SecretFile &file : files)
        lines.append(
            (file.isNew ? tr("Made: %1, for %2 and %3") : tr("Kept as it was: %1, for %2 and %3"))
                .arg(file.secret.file, nameOfSystem(plan, file.secret.one), nameOfSystem(plan, file.secret.other)));
    const QString summary =
        tr("%Ln new key(s) of 256 bits, each in a file that only you can read: %1", nullptr, made).arg(folder);
    say(summary);
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Preshared keys"), summary, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName("keysMade"_L1);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        QStringList(lines.first(std::min(lines.size(), shownAtOnce))).join(u'\n') + u"\n\n"_s
        + tr("Bring each file to its two systems on a protected way, and delete it here afterwards."));
    if (lines.size() > shownAtOnce)
        box->setDetailedText(lines.join(u'\n'));
    box->open();
}

void ConfigurationPage::compareWith(const QString &path)
{
    const ConfigurationFile *file = currentFile();
    if (!file)
        return;
    m_compared = path;
    m_difference.setFuture(differenceFromFileInBackground({file->name, file->language, file->text}, path));
}

void ConfigurationPage::compareWithImport()
{
    const ConfigurationFile *file = currentFile();
    const ImportedText *imported = currentImport();
    if (!file || !imported)
        return;
    m_compared = imported->file;
    m_difference.setFuture(differenceFromImportInBackground({file->name, file->language, file->text}, *imported));
}

void ConfigurationPage::takeDifference()
{
    const Result<TodayDifference> difference = m_difference.result();
    if (!difference)
        say(toLine(difference.error()));
    else if (difference->isNone())
        say(tr("Nothing differs: %1").arg(m_compared));
    else
        showDifference(tr("What this file would change in %1:").arg(m_compared), *difference, this);
}

void ConfigurationPage::saveFileTo(const QString &path)
{
    const ConfigurationFile *file = currentFile();
    if (!file || !startWriting())
        return;
    writeInBackground(path, file->text.toUtf8()).then(this, [this, path](const Result<void> &saved) {
        endWriting(saved ? tr("Saved: %1").arg(path) : toLine(saved.error()));
    });
}

void ConfigurationPage::saveAllTo(const QString &folder)
{
    if (!startWriting())
        return;
    saveSnippetsInBackground(m_session.decidedWork(), folder).then(this, [this, folder](const Results<void> &saved) {
        endWriting(saved ? tr("Saved below %1").arg(folder) : problemLines(saved.error()));
    });
}

/// False, and says so, while something is written: two at once might end in either order.
bool ConfigurationPage::startWriting()
{
    if (m_isWriting) {
        say(tr("Files are still being written. Try again in a moment."));
        return false;
    }
    m_isWriting = true;
    m_waiting.start();
    return true;
}

void ConfigurationPage::endWriting(const QString &message)
{
    m_isWriting = false;
    m_waiting.stop();
    m_busy->hide();
    say(message);
}

} // namespace safeconduct
