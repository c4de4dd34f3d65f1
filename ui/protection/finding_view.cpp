// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/finding_view.h"

#include "ui/common/labels.h"
#include "ui/common/read_table.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

FindingView::FindingView(QWidget *parent)
    : QWidget(parent)
    , m_table(new ReadTable(u"findings"_s, tr("What rules say about this option"), this))
    , m_title(new QLabel(this))
    , m_explanation(textLabel({}, this))
    , m_area(new QScrollArea)
    , m_read(new QPushButton(tr("The rule and its so&urces…")))
{
    m_read->setObjectName("readRule"_L1);
    m_explanation->setObjectName("ruleExplanation"_L1);
    m_explanation->setAlignment(Qt::AlignTop);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    auto *explanation = new QWidget;
    auto *lines = new QVBoxLayout(explanation);
    lines->addWidget(m_title);
    lines->addWidget(m_explanation, 1);
    lines->addWidget(m_read, 0, Qt::AlignLeft);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setWidget(explanation);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName("findingParts"_L1);
    splitter->addWidget(m_table);
    splitter->addWidget(m_area);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({560, 300});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connect(m_table, &QTableWidget::currentCellChanged, this, &FindingView::explainCurrent);
    connect(m_table, &QTableWidget::itemActivated, this, &FindingView::requestCurrent);
    connect(m_read, &QPushButton::clicked, this, &FindingView::requestCurrent);
}

void FindingView::showFindings(const QList<FindingRow> &findings, const Wording &words)
{
    m_findings = findings;
    m_titles.clear();
    m_explanations.clear();
    Table table{{}, {tr("Rule"), tr("Effect"), tr("What it says here"), tr("Source")}, {}, {}};
    for (const FindingRow &finding : findings) {
        table.rows.append({finding.rule, finding.effectName, finding.text, finding.source});
        m_titles.append(u"%1: %2"_s.arg(finding.rule, words.say(finding.rule + u".title"_s)));
        m_explanations.append(words.say(finding.rule + u".explanation"_s));
    }
    m_table->showTable(table);
    m_table->setCurrentCell(findings.isEmpty() ? -1 : 0, 0);
    explainCurrent();
}

void FindingView::select(const QString &rule)
{
    for (int row = 0; row < m_findings.size(); ++row) {
        if (m_findings.at(row).rule != rule)
            continue;
        m_table->setCurrentCell(row, 0);
        m_table->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void FindingView::explainCurrent()
{
    const int row = m_table->currentRow();
    m_title->setText(m_titles.value(row, tr("No rule says anything about this option.")));
    m_explanation->setText(m_explanations.value(row));
    m_area->setAccessibleName(m_title->text()); // Tab stops there, to scroll
    m_read->setEnabled(row >= 0 && row < m_findings.size());
}

void FindingView::requestCurrent()
{
    const int row = m_table->currentRow();
    if (row >= 0 && row < m_findings.size())
        emit ruleRequested(m_findings.at(row).rule);
}

} // namespace safeconduct
