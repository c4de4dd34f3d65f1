// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decision/decision_page.h"

#include "app/document/choice_tables.h"
#include "app/session/decision_step.h"
#include "app/session/open_tasks.h"
#include "app/session/residual_risks.h"
#include "ui/common/day_edit.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/plan_problems.h"
#include "ui/common/read_table.h"
#include "ui/common/words.h"
#include "ui/decision/answer_panel.h"
#include "ui/decision/crl_view.h"
#include "ui/decision/decider_dialog.h"
#include "ui/decision/decider_fields.h"
#include "ui/decision/informed_field.h"
#include "ui/decision/open_task_list.h"
#include "ui/window/work_files.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

DecisionPage::DecisionPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_session(context.session)
    , m_files(context.files)
    , m_stack(new QStackedWidget(this))
    , m_problems(new PlanProblems(
          m_session, tr("Here you will see what is still open, who decides, and everything chosen at a glance.")))
    , m_complete(headingLabel({}, this))
    , m_decideAll(new QPushButton(tr("Decide all as &advised")))
    , m_open(new OpenTaskList(m_session))
    , m_nothingOpen(textLabel(tr("Nothing is open."), this))
    , m_answer(new AnswerPanel(m_session))
    , m_decider(new DeciderFields(m_session))
    , m_review(new DayEdit(u"review"_s))
    , m_informed(new InformedField(m_session))
    , m_total(textLabel({}, this))
    , m_choices(new ReadTable(u"choices"_s, tr("Everything chosen")))
    , m_risks(new ReadTable(u"risks"_s, tr("Accepted risks")))
    , m_residual(new ReadTable(u"residualRisks"_s, tr("Residual risks")))
    , m_tables(new QTabWidget)
{
    m_stack->addWidget(m_problems);
    m_stack->addWidget(buildContents());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);
    connect(m_problems, &PlanProblems::stepRequested, this, &Page::stepRequested);
    connect(m_open, &OpenTaskList::placeRequested, this, &Page::stepRequested);
    connect(m_open, &OpenTaskList::questionChosen, this, &DecisionPage::showQuestion);
    connect(m_tables, &QTabWidget::currentChanged, this, &DecisionPage::showResidualRisks);
    connect(m_residual, &QTableWidget::cellActivated, this, &DecisionPage::goToRisk);
    connect(m_decideAll, &QPushButton::clicked, this, &DecisionPage::decideAll);
    connect(m_review, &QDateEdit::editingFinished, this, &DecisionPage::passOnReview);
    connect(&m_session, &Session::planChanged, this, &DecisionPage::showDecision);
    connect(&m_session, &Session::adviceChanged, this, &DecisionPage::showDecision);
    connect(&m_session, &Session::decisionChanged, this, &DecisionPage::showDecision);
    connect(&m_files, &WorkFiles::aboutToStore, this, &DecisionPage::finishTyping);
    showDecision();
}

QWidget *DecisionPage::buildHead()
{
    m_complete->setObjectName("completeness"_L1);
    m_decideAll->setObjectName("decideAll"_L1);
    auto *save = new QPushButton(icon(u"document-save"_s), tr("&Save dossier…"));
    save->setObjectName("saveDossier"_L1);
    connect(save, &QPushButton::clicked, &m_files, &WorkFiles::saveDossier);
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(m_complete, 1);
    layout->addWidget(m_decideAll);
    layout->addWidget(save);
    return head;
}

QWidget *DecisionPage::buildOpen()
{
    auto *open = new QWidget;
    auto *layout = new QVBoxLayout(open);
    layout->setContentsMargins({});
    layout->addWidget(hintLabel(tr("Return or a double click leads to the place."), open));
    layout->addWidget(m_nothingOpen);
    m_open->setMinimumWidth(26 * fontMetrics().averageCharWidth()); // the tables beside it would take all the room
    layout->addWidget(m_open, 1);
    layout->addWidget(m_answer);
    return open;
}

QWidget *DecisionPage::buildChosen()
{
    m_total->setObjectName("total"_L1);
    m_tables->setObjectName("decisionTables"_L1);
    m_tables->setDocumentMode(true);
    m_tables->addTab(m_choices, tr("Ch&oices"));
    m_tables->addTab(m_risks, tr("Acce&pted risks"));
    m_residual->setAccessibleDescription(tr("Return leads to where it is decided."));
    m_tables->addTab(m_residual, tr("Resid&ual risks"));
    m_tables->addTab(new CrlView(m_session), tr("Re&vocation"));
    m_decider->form()->addRow(tr("Look at it again &on:"), m_review);
    m_decider->form()->addRow(tr("&Informed:"), m_informed);
    auto *chosen = new QWidget;
    auto *layout = new QVBoxLayout(chosen);
    layout->setContentsMargins({});
    layout->addWidget(m_decider);
    layout->addWidget(m_total);
    layout->addWidget(m_tables, 1);
    return chosen;
}

QWidget *DecisionPage::buildContents()
{
    auto *splitter = new QSplitter;
    splitter->setObjectName("decisionParts"_L1);
    splitter->addWidget(buildOpen());
    splitter->addWidget(buildChosen());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({340, 660});
    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins({});
    layout->addWidget(buildHead());
    layout->addWidget(splitter, 1);
    return contents;
}

QString DecisionPage::title() const
{
    return tr("Decision");
}

StepState DecisionPage::state() const
{
    return decisionState(m_session);
}

void DecisionPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        showDecision();
}

void DecisionPage::hideEvent(QHideEvent *event)
{
    finishTyping();
    Page::hideEvent(event);
}

void DecisionPage::showDecision()
{
    m_stack->setCurrentIndex(m_problems->isNeeded() ? 0 : 1);
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const Decision &decision = m_session.decision();
    const Advice &advice = m_session.advice();
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), advice.currency);
    m_complete->setText(completeness(m_session, words));
    m_nothingOpen->setVisible(m_open->topLevelItemCount() == 0);
    m_decideAll->setEnabled(std::ranges::any_of(
        decision.choices, [](const Choice &choice) { return !choice.isDecided && !choice.option.isEmpty(); }));
    const QSignalBlocker blocker(m_review);
    m_review->setDate(decision.review.isValid() ? decision.review : usualReview(m_session.today()));
    m_total->setText(totalCost(m_session, words));
    m_choices->showTable(choicesTable(m_session.plan(), words, advice, decision));
    const Table risks = acceptedRisks(m_session, words);
    m_risks->showTable(risks);
    m_tables->setTabText(
        1, risks.rows.isEmpty() ? tr("Acce&pted risks") : tr("Acce&pted risks (%1)").arg(risks.rows.size()));
    showResidualRisks();
}

/// A long list: made only where it is looked at.
void DecisionPage::showResidualRisks()
{
    if (!isVisible() || m_tables->currentWidget() != m_residual)
        return;
    const int row = m_residual->currentRow();
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency);
    const ResidualRisks risks = residualRisks(m_session, words);
    m_residualPlaces = risks.places;
    m_residual->showTable(risks.table);
    if (row >= 0 && row < m_residual->rowCount())
        m_residual->setCurrentCell(row, 0);
}

void DecisionPage::goToRisk(int row)
{
    const QString place = m_residualPlaces.value(row); // a copy: the list may be made anew on the way
    if (!place.isEmpty())
        emit stepRequested(place);
}

void DecisionPage::showQuestion()
{
    m_answer->setQuestion(m_open->currentQuestion());
}

void DecisionPage::passOnReview()
{
    if (m_review->date() != m_session.decision().review)
        m_session.setReview(m_review->date());
}

void DecisionPage::decideAll()
{
    finishTyping();
    decideAsAdvised(m_session, this);
}

void DecisionPage::finishTyping()
{
    if (m_session.advice().connections.isEmpty())
        return;
    m_decider->finishTyping();
    m_informed->finishTyping();
}

} // namespace safeconduct
