// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/start_page.h"

#include "app/session/due_reviews.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/page_layout.h"
#include "ui/common/tool_tips.h"
#include "ui/common/words.h"
#include "ui/start/examples.h"
#include "ui/start/import_dialog.h"
#include "ui/start/new_plan_dialog.h"
#include "ui/window/work_files.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString reviewText(const QDate &review, const QDate &today)
{
    if (!review.isValid())
        return {};
    const QString day = QLocale().toString(review, QLocale::ShortFormat);
    return review <= today ? StartPage::tr("review due since %1").arg(day) : StartPage::tr("next review %1").arg(day);
}

} // namespace

StartPage::StartPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
{
    auto *layout = scrollingPage(this);
    layout->addWidget(headingLabel(tr("Decide how your mail connections are protected"), this));
    layout->addWidget(textLabel(tr("Describe what you run, let Safeconduct compare the ways to protect each "
                                   "connection, decide, and take the configuration and "
                                   "the record with you."),
                                this));
    m_recovered = recoveredWork();
    layout->addWidget(m_recovered);
    m_dueGroup = dueReviews();
    layout->addWidget(m_dueGroup);
    auto *columns = new QHBoxLayout;
    layout->addLayout(columns, 1);
    auto *left = new QVBoxLayout;
    left->addWidget(newWork());
    left->addWidget(examples(), 1);
    auto *right = new QVBoxLayout;
    right->addWidget(openWork());
    right->addWidget(recentWork(), 1);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    connect(&m_context.files, &WorkFiles::recentChanged, this, &StartPage::showRecent);
    connect(&m_context.session, &Session::opened, this, &StartPage::showRecoverable);
    connect(&m_context.session, &Session::openingEnded, this, &StartPage::showRecoverable);
    connect(&m_context.due, &DueReviews::changed, this, &StartPage::showDue);
    showRecent();
    showRecoverable();
    showDue();
}

QString StartPage::title() const
{
    return tr("Start");
}

StepState StartPage::state() const
{
    return {.problems = 0, .open = 0, .isDone = true, .text = m_context.session.plan().title};
}

QWidget *StartPage::newWork()
{
    auto *group = new QGroupBox(tr("New plan"), this);
    m_title = new QLineEdit(group);
    m_title->setObjectName("newTitle"_L1);
    m_title->setPlaceholderText(tr("Protection of our e-mail"));
    m_language = new QComboBox(group);
    m_language->setObjectName("newLanguage"_L1);
    for (const auto words = languageWords(); const Word &language : words)
        m_language->addItem(language.text, language.id);
    m_language->setCurrentIndex(m_language->findData(interfaceLanguage()));
    auto *create = new QPushButton(icon(u"document-new"_s), tr("&Create plan"), group);
    create->setObjectName("createPlan"_L1);
    auto *questions = new QPushButton(icon(u"document-new"_s), tr("New by three &questions…"), group);
    questions->setObjectName("newByQuestions"_L1);
    questions->setToolTip(tr("Three answers make a whole plan to correct."));
    auto *form = new QFormLayout(group);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Language of the record"), m_language);
    auto *row = new QHBoxLayout;
    row->addWidget(questions);
    row->addWidget(create);
    row->addStretch();
    form->addRow(QString(), row);
    connect(questions, &QPushButton::clicked, this, &StartPage::startByQuestions);
    connect(create, &QPushButton::clicked, this, &StartPage::startNew);
    connect(m_title, &QLineEdit::returnPressed, this, &StartPage::startNew);
    return group;
}

QWidget *StartPage::openWork()
{
    auto *group = new QGroupBox(tr("Go on with something"), this);
    auto *open = new QPushButton(icon(u"document-open"_s), tr("&Open a plan or dossier…"), group);
    open->setObjectName("openFile"_L1);
    auto *importing = new QPushButton(icon(u"list-add"_s), tr("&Import what runs today…"), group);
    importing->setObjectName("importConfiguration"_L1);
    auto *layout = new QVBoxLayout(group);
    layout->addWidget(open, 0, Qt::AlignLeft);
    layout->addWidget(importing, 0, Qt::AlignLeft);
    connect(importing, &QPushButton::clicked, this, &StartPage::importConfiguration);
    connect(open, &QPushButton::clicked, &m_context.files, &WorkFiles::open);
    return group;
}

QWidget *StartPage::recentWork()
{
    auto *group = new QGroupBox(tr("Opened lately"), this);
    m_recent = new QListWidget(group);
    m_recent->setObjectName("recent"_L1);
    m_recent->setAccessibleName(group->title());
    m_recent->setSpacing(2);
    m_recent->setWordWrap(true);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *forget = new QAction(icon(u"list-remove"_s), tr("Take out of this list"), m_recent);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    m_recent->addAction(forget);
    auto *layout = new QVBoxLayout(group);
    layout->addWidget(m_recent);
    m_recentHint = hintLabel({}, group);
    layout->addWidget(m_recentHint);
    connect(m_recent, &QListWidget::itemActivated, this, &StartPage::openRecent);
    connect(forget, &QAction::triggered, this, &StartPage::forgetRecent);
    return group;
}

QWidget *StartPage::examples()
{
    auto *group = new QGroupBox(tr("Examples"), this);
    auto *list = new QListWidget(group);
    list->setObjectName("examples"_L1);
    list->setAccessibleName(group->title());
    list->setSpacing(2);
    list->setWordWrap(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto examples = shippedExamples(); const Example &example : examples) {
        auto *item = new QListWidgetItem(u"%1\n%2"_s.arg(example.title, example.line), list);
        item->setData(Qt::UserRole, example.resource);
        item->setToolTip(toolTipOf(example.title));
    }
    auto *tour = new QPushButton(icon(u"help-contents"_s), tr("Guided &tour"), group);
    tour->setObjectName("startTour"_L1);
    tour->setToolTip(tr("Opens an example and explains every page in a few sentences; you can leave at any time."));
    connect(tour, &QPushButton::clicked, this, [this] { emit stepRequested(u"tour"_s); });
    auto *layout = new QVBoxLayout(group);
    layout->addWidget(list);
    layout->addWidget(tour, 0, Qt::AlignLeft);
    layout->addWidget(hintLabel(tr("Enter or a double click opens a copy; the example stays as it is."), group));
    connect(list, &QListWidget::itemActivated, this, &StartPage::openExample);
    return group;
}

QWidget *StartPage::recoveredWork()
{
    auto *group = new QGroupBox(tr("Unsaved work of an earlier run"), this);
    auto *recover = new QPushButton(icon(u"edit-undo"_s), tr("&Recover it"), group);
    recover->setObjectName("recover"_L1);
    auto *discard = new QPushButton(icon(u"list-remove"_s), tr("&Discard it"), group);
    discard->setObjectName("discardRecovered"_L1);
    auto *layout = new QHBoxLayout(group);
    layout->addWidget(textLabel(tr("Safeconduct ended unexpectedly. What was not saved then is still there."), group),
                      1);
    layout->addWidget(recover);
    layout->addWidget(discard);
    connect(recover, &QPushButton::clicked, &m_context.files, &WorkFiles::recover);
    connect(discard, &QPushButton::clicked, &m_context.session, &Session::discardRecoverable);
    connect(discard, &QPushButton::clicked, this, &StartPage::showRecoverable);
    return group;
}

QWidget *StartPage::dueReviews()
{
    auto *group = new QGroupBox(tr("Due for a review"), this);
    m_due = new QListWidget(group);
    m_due->setObjectName("dueReviews"_L1);
    m_due->setAccessibleName(group->title());
    m_due->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_dueProblem = textLabel({}, group);
    m_dueProblem->setObjectName("dueProblem"_L1);
    auto *layout = new QVBoxLayout(group);
    layout->addWidget(m_due);
    layout->addWidget(m_dueProblem);
    connect(m_due, &QListWidget::itemActivated, this, &StartPage::openRecord);
    connect(m_due, &QListWidget::itemClicked, this, &StartPage::openRecord);
    return group;
}

void StartPage::showDue()
{
    const QList<RegisterEntry> &entries = m_context.due.entries();
    m_due->clear();
    for (const RegisterEntry &entry : entries) {
        const QString text = tr("%1: %2", "title of a record: that its review is due")
                                 .arg(entry.title, reviewText(entry.due(), m_context.session.today()));
        auto *item =
            new QListWidgetItem(icon(u"step-open"_s), entry.isSigned ? text : tr("%1 (not signed)").arg(text), m_due);
        item->setData(Qt::UserRole, entry.number);
        item->setToolTip(toolTipOf(tr("Opens record %1 in the register").arg(entry.number)));
    }
    constexpr qsizetype mostLines = 4; // seen at once
    const int lines = static_cast<int>(std::min(entries.size(), mostLines));
    m_due->setFixedHeight(lines * std::max(m_due->sizeHintForRow(0), 0) + 2 * m_due->frameWidth());
    QStringList problems;
    for (const Problem &problem : m_context.due.problems())
        problems.append(toLine(problem));
    m_dueProblem->setText(problems.isEmpty()
                              ? QString()
                              : tr("Whether anything is due for a review is not known: %1").arg(problems.join(u' ')));
    m_due->setVisible(!entries.isEmpty());
    m_dueProblem->setVisible(!problems.isEmpty());
    m_dueGroup->setVisible(!entries.isEmpty() || !problems.isEmpty());
}

void StartPage::openRecord(const QListWidgetItem *item)
{
    emit stepRequested(u"register/%1"_s.arg(item->data(Qt::UserRole).toLongLong()));
}

void StartPage::startNew()
{
    const QString title = m_title->text().trimmed();
    m_context.files.startNew(title.isEmpty() ? m_title->placeholderText() : title,
                             m_language->currentData().toString());
    emit stepRequested(u"roles"_s);
}

void StartPage::startByQuestions()
{
    const QString title = m_title->text().trimmed();
    NewPlanDialog dialog(title.isEmpty() ? m_title->placeholderText() : title, m_language->currentData().toString(),
                         this);
    if (dialog.exec() != QDialog::Accepted || !m_context.files.mayLeave())
        return;
    const NewPlanAnswers answers = dialog.answers();
    const Results<PlanDocument> draft = draftPlan(answers, m_context.session.knowledge());
    if (!draft)
        return; // the dialog lets no such answers through
    m_context.session.startNew(answers.title, answers.language);
    m_context.session.set({}, m_context.session.withPlanDefaults(draft->json()), tr("Draft by three questions"));
    emit stepRequested(u"systems"_s);
}

void StartPage::importConfiguration()
{
    if (importByDialog(m_context.session, m_context.files, this))
        emit stepRequested(u"systems"_s);
}

void StartPage::openRecent(const QListWidgetItem *item)
{
    m_context.files.openPath(item->data(Qt::UserRole).toString());
}

void StartPage::forgetRecent()
{
    if (const QListWidgetItem *item = m_recent->currentItem())
        m_context.recent.remove(item->data(Qt::UserRole).toString());
    showRecent();
}

void StartPage::openExample(const QListWidgetItem *item)
{
    m_context.files.openExample(item->data(Qt::UserRole).toString());
}

void StartPage::showRecent()
{
    m_recent->clear();
    for (const auto files = m_context.recent.list(); const RecentFile &file : files) {
        QStringList second{QFileInfo(file.path).fileName()};
        second.append(reviewText(file.review, m_context.session.today()));
        second.removeAll(QString());
        auto *item = new QListWidgetItem(u"%1\n%2"_s.arg(file.title, second.join(u" · "_s)), m_recent);
        item->setData(Qt::UserRole, file.path);
        item->setToolTip(toolTipOf(file.path));
    }
    showRecentHint();
}

void StartPage::showRecentHint()
{
    m_recentHint->setText(m_recent->count() == 0
                              ? tr("Nothing yet. What you open or save is listed here.")
                              : tr("Enter opens. Delete takes an entry out of the list; the file stays."));
}

void StartPage::showRecoverable()
{
    m_recovered->setVisible(!m_context.session.recoverable().isEmpty());
}

} // namespace safeconduct
