// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/protection_page.h"

#include "app/session/alike.h"
#include "app/session/decision_step.h"
#include "app/session/option_rows.h"
#include "ui/common/form_area.h"
#include "ui/common/labels.h"
#include "ui/common/plan_problems.h"
#include "ui/common/words.h"
#include "ui/decision/decider_dialog.h"
#include "ui/protection/alike_dialog.h"
#include "ui/protection/choice_panel.h"
#include "ui/protection/connection_list.h"
#include "ui/protection/option_tabs.h"
#include "ui/protection/option_view.h"
#include "ui/protection/together_view.h"
#include "ui/window/work_files.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

ProtectionPage::ProtectionPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_session(context.session)
    , m_stack(new QStackedWidget(this))
    , m_problems(new PlanProblems(m_session,
                                  tr("Here you will see for each connection what can protect it, what that costs, and "
                                     "what speaks for and against it.")))
    , m_connections(new ConnectionList(m_session))
    , m_decideAll(new QPushButton(tr("Decide all as &advised")))
    , m_allTogether(new QPushButton(tr("All connections &together")))
    , m_right(new QStackedWidget)
    , m_together(new TogetherView(m_session))
    , m_sentence(textLabel({}, this))
    , m_because(textLabel({}, this))
    , m_area(new FormArea)
    , m_options(new OptionView)
    , m_decideAlike(new QPushButton)
    , m_choice(new ChoicePanel(m_session))
    , m_tabs(new OptionTabs(m_session))
{
    m_stack->addWidget(m_problems);
    m_stack->addWidget(buildContents());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);
    connect(m_problems, &PlanProblems::stepRequested, this, &Page::stepRequested);
    connect(m_connections, &ConnectionList::currentChanged, this, &ProtectionPage::showConnection);
    connect(m_connections, &ConnectionList::picked, m_allTogether, [this] { m_allTogether->setChecked(false); });
    connect(m_decideAll, &QPushButton::clicked, this, &ProtectionPage::decideAll);
    connect(m_decideAlike, &QPushButton::clicked, this, &ProtectionPage::decideAlike);
    connect(m_allTogether, &QPushButton::toggled, this, &ProtectionPage::showTogether);
    connect(m_options, &OptionView::chooseRequested, this, &ProtectionPage::choose);
    connect(m_options, &OptionView::currentOptionChanged, this, &ProtectionPage::showOption);
    connect(m_options, &OptionView::ruleActivated, this, &ProtectionPage::explain);
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ProtectionPage::keepFieldInSight);
    connect(&m_session, &Session::planChanged, this, &ProtectionPage::showAdvice);
    connect(&m_session, &Session::adviceChanged, this, &ProtectionPage::showAdvice);
    connect(&m_session, &Session::decisionChanged, this, &ProtectionPage::showAdvice);
    connect(&context.files, &WorkFiles::aboutToStore, this, &ProtectionPage::finishTyping);
    showAdvice();
}

QWidget *ProtectionPage::buildLeft()
{
    m_decideAll->setObjectName("decideAll"_L1);
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins({});
    m_allTogether->setObjectName("allTogether"_L1);
    m_allTogether->setCheckable(true);
    m_allTogether->setToolTip(
        tr("What is best for all at once, what they share, the next best choices, and \"what if\""));
    layout->addWidget(m_allTogether);
    layout->addWidget(m_connections, 1);
    layout->addWidget(m_decideAll);
    return left;
}

QWidget *ProtectionPage::buildOptions()
{
    auto *options = new QWidget;
    auto *layout = new QVBoxLayout(options);
    layout->setContentsMargins({});
    layout->addWidget(m_options, 1);
    m_decideAlike->setObjectName("decideThoseAlike"_L1);
    m_decideAlike->setToolTip(tr("One choice and one reason for all connections of the same kind"));
    layout->addWidget(m_decideAlike, 0, Qt::AlignLeft);
    layout->addWidget(m_choice);
    return options;
}

/// What is said of the connection stays in sight while the rest scrolls.
QWidget *ProtectionPage::buildRight()
{
    m_sentence->setObjectName("sentence"_L1);
    m_because->setObjectName("because"_L1);
    QFont bold = m_because->font();
    bold.setBold(true);
    m_because->setFont(bold);
    auto *parts = new QSplitter(Qt::Vertical);
    parts->setObjectName("protectionOptionParts"_L1);
    parts->addWidget(buildOptions());
    parts->addWidget(m_tabs);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setSizes({640, 280});
    parts->setCollapsible(0, false); // what is beneath may make room where the window is low
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->fields().setContentsMargins({});
    m_area->fields().addWidget(parts);
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins({});
    layout->addWidget(m_sentence);
    layout->addWidget(m_because);
    layout->addWidget(m_area, 1);
    return right;
}

QWidget *ProtectionPage::buildContents()
{
    m_right->addWidget(buildRight());
    m_right->addWidget(m_together);
    auto *contents = new QSplitter;
    contents->setObjectName("protectionParts"_L1);
    contents->addWidget(buildLeft());
    contents->addWidget(m_right);
    contents->setStretchFactor(0, 0);
    contents->setStretchFactor(1, 1);
    contents->setSizes({240, 800});
    contents->setChildrenCollapsible(false);
    return contents;
}

QString ProtectionPage::title() const
{
    return tr("Protection");
}

StepState ProtectionPage::state() const
{
    return protectionState(m_session);
}

bool ProtectionPage::focusFilter()
{
    m_connections->focusFilter();
    return true;
}

void ProtectionPage::showSubject(const QString &connection)
{
    m_allTogether->setChecked(false);
    m_connections->select(connection);
    askForReason();
}

void ProtectionPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (std::exchange(m_isStale, false))
        showConnection();
}

void ProtectionPage::hideEvent(QHideEvent *event)
{
    finishTyping();
    Page::hideEvent(event);
}

void ProtectionPage::showAdvice()
{
    m_stack->setCurrentIndex(m_problems->isNeeded() ? 0 : 1);
    showDecideAll();
    m_isStale = !isVisible();
    if (!m_isStale)
        showConnection();
}

void ProtectionPage::showDecideAll()
{
    const Decision &decision = m_session.decision();
    m_decideAll->setEnabled(std::ranges::any_of(
        decision.choices, [](const Choice &choice) { return !choice.isDecided && !choice.option.isEmpty(); }));
    m_decideAll->setToolTip(decision.decidedBy.isEmpty()
                                ? tr("Asks who decides, then every proposal becomes that person's decision")
                                : tr("Every proposal becomes the decision of %1").arg(decision.decidedBy));
}

void ProtectionPage::showTogether(bool isWanted)
{
    finishTyping();
    m_right->setCurrentIndex(isWanted ? 1 : 0);
}

void ProtectionPage::showConnection()
{
    const QString id = m_connections->current();
    const ConnectionAdvice *advice = m_session.advice().connection(id);
    const Choice *choice = m_session.decision().choice(id);
    m_choice->setConnection(id);
    OptionRows rows;
    if (advice && choice)
        rows = optionRows(m_session.plan(), m_session.knowledge(),
                          Wording(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency),
                          *advice, *choice);
    m_sentence->setText(rows.sentence);
    m_because->setText(rows.because);
    m_because->setVisible(!rows.because.isEmpty());
    m_options->showOptions(rows, id);
    showAlike();
}

void ProtectionPage::showAlike()
{
    m_alike = alikeTo(m_session.plan(), m_session.advice(), m_connections->current());
    const auto count = static_cast<int>(m_alike.size());
    m_decideAlike->setVisible(count > 1);
    m_decideAlike->setText(tr("Decide these %Ln &alike…", nullptr, count));
    m_decideAlike->setEnabled(!m_session.isReadOnly());
}

void ProtectionPage::decideAlike()
{
    finishTyping();
    const QString option = m_options->current();
    auto *dialog = new AlikeDialog(m_session, m_alike, option, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProtectionPage::choose(const QString &option)
{
    const QString connection = m_connections->current();
    finishTyping();
    const Choice *choice = m_session.decision().choice(connection);
    const bool isSame = choice && choice->option == option;
    if (!m_session.choose(connection, option, isSame ? choice->reason : QString()))
        return; // another advice came in between: the list is being drawn anew
    m_options->select(option);
    m_options->setFocus(Qt::OtherFocusReason);
    askForReason();
}

void ProtectionPage::askForReason()
{
    m_choice->focusReason();
    keepFieldInSight();
}

/// Where the page scrolls, and again once there is more to scroll: fields that just appeared have no place before.
void ProtectionPage::keepFieldInSight()
{
    QWidget *field = window()->focusWidget();
    if (field && m_choice->isAncestorOf(field))
        m_area->ensureWidgetVisible(field);
}

void ProtectionPage::showOption(const QString &option)
{
    m_tabs->showOption(m_connections->current(), option);
}

void ProtectionPage::explain(const QString &option, const QString &rule)
{
    m_options->select(option);
    m_tabs->explain(rule);
    m_area->ensureWidgetVisible(m_tabs);
}

void ProtectionPage::decideAll()
{
    finishTyping();
    decideAsAdvised(m_session, this);
}

void ProtectionPage::finishTyping()
{
    m_choice->finishTyping();
}

} // namespace safeconduct
