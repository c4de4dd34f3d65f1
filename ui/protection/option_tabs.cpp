// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/option_tabs.h"

#include "app/document/comparison_tables.h"
#include "app/document/option_tables.h"
#include "ui/common/labels.h"
#include "ui/common/read_table.h"
#include "ui/common/words.h"
#include "ui/protection/chart_view.h"
#include "ui/protection/cost_view.h"
#include "ui/protection/finding_view.h"
#include "ui/protection/reason_tree.h"
#include "ui/protection/robustness_view.h"
#include "ui/window/rule_reader.h"

#include <QLabel>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

enum Tab { Coverage, Cost, Benefit, Findings, Why, Chart, HowSure };

} // namespace

OptionTabs::OptionTabs(Session &session, QWidget *parent)
    : QTabWidget(parent)
    , m_session(session)
    , m_coverage(new ReadTable(u"coverage"_s, tr("Coverage: threats by places")))
    , m_remaining(textLabel({}, this))
    , m_cost(new CostView(session))
    , m_benefit(new ReadTable(u"benefit"_s, tr("Contributions to the benefit")))
    , m_benefitNote(textLabel({}, this))
    , m_findings(new FindingView)
    , m_why(new ReasonTree)
    , m_chart(new ChartView)
    , m_robustness(new RobustnessView)
{
    setObjectName("optionTabs"_L1);
    m_benefitNote->setObjectName("benefitNote"_L1);
    setDocumentMode(true);
    addTab(tableWithNote(m_coverage, m_remaining), tr("C&overage"));
    addTab(m_cost, tr("Co&st"));
    addTab(tableWithNote(m_benefit, m_benefitNote), tr("Bene&fit"));
    addTab(m_findings, tr("R&ules"));
    addTab(m_why, tr("&Why"));
    addTab(m_chart, tr("C&hart"));
    addTab(m_robustness, tr("Robust&ness"));
    connect(this, &QTabWidget::currentChanged, this, &OptionTabs::fill);
    connect(m_findings, &FindingView::ruleRequested, this, &OptionTabs::readRule);
}

void OptionTabs::readRule(const QString &rule)
{
    safeconduct::readRule(m_session.knowledge(), rule, this);
}

QWidget *OptionTabs::tableWithNote(ReadTable *table, QLabel *note)
{
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins({});
    layout->addWidget(note);
    layout->addWidget(table, 1);
    return tab;
}

void OptionTabs::showOption(const QString &connection, const QString &option)
{
    m_connection = connection;
    m_option = option;
    fill();
}

void OptionTabs::explain(const QString &rule)
{
    setCurrentIndex(Findings);
    m_findings->select(rule);
}

void OptionTabs::fill()
{
    const Advice &all = m_session.advice();
    const ConnectionAdvice *advice = all.connection(m_connection);
    const OptionAdvice *option = advice ? advice->option(m_option) : nullptr;
    setEnabled(option != nullptr);
    if (option)
        fillTab(Wording(m_session.knowledge().texts, interfaceLanguage(), all.currency), *advice, *option);
}

void OptionTabs::fillTab(const Wording &words, const ConnectionAdvice &advice, const OptionAdvice &option)
{
    const Plan &plan = m_session.plan();
    const Knowledge &knowledge = m_session.knowledge();
    switch (currentIndex()) {
    case Coverage:
        m_coverage->showTable(coverageTable(plan, words, option));
        m_remaining->setText(
            words.say(u"record.coverage.remaining"_s, {{u"share"_s, {words.percent(option.benefit.remainingRisk)}}}));
        break;
    case Tab::Cost:
        m_cost->showCost(words, m_connection, option);
        break;
    case Tab::Benefit:
        m_benefit->showTable(benefitTable(words, option.benefit));
        m_benefitNote->setText(
            (tr("Benefit %1 of 100: the sum of the contributions.").arg(words.number(option.benefit.total * 100, 1))
             + u' ' + dominanceSentence(words, advice, option))
                .trimmed());
        break;
    case Findings:
        m_findings->showFindings(findingRows(knowledge, words, advice, m_option), words);
        break;
    case Why:
        m_why->showReasons(reasonsFor(plan, knowledge, words, advice, option));
        break;
    case Chart:
        m_chart->showOption(words, knowledge, m_session.advice(), advice, option);
        break;
    case Tab::HowSure:
        m_robustness->showRobustness(words, knowledge, advice, m_session.isComputing());
        break;
    default:
        break;
    }
}

} // namespace safeconduct
