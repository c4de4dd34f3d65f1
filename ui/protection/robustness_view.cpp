// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/robustness_view.h"

#include "app/document/comparison_tables.h"
#include "app/document/robustness_tables.h"
#include "ui/common/labels.h"
#include "ui/common/page_layout.h"
#include "ui/common/read_table.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastTable = 150; ///< where there is less room, all of it scrolls

} // namespace

RobustnessView::RobustnessView(QWidget *parent)
    : QWidget(parent)
    , m_verdict(textLabel({}, this))
    , m_choice(new QComboBox(this))
    , m_caption(hintLabel({}, this))
    , m_table(new ReadTable(u"robustness"_s, tr("Robustness"), this))
{
    m_verdict->setObjectName("verdict"_L1);
    m_choice->setObjectName("robustnessChoice"_L1);
    m_choice->setAccessibleName(tr("What to show"));
    m_choice->addItems({tr("How often each option comes first"), tr("Where the choice would turn"),
                        tr("How far weights may move"), tr("What moves the lead most"), tr("What one more point costs"),
                        tr("Weights that speak for each option")});
    m_table->setMinimumHeight(leastTable);
    auto *layout = scrollingPage(this);
    layout->setContentsMargins({});
    layout->addWidget(m_verdict);
    layout->addWidget(m_choice, 0, Qt::AlignLeft);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_caption);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RobustnessView::showTable);
}

void RobustnessView::showRobustness(const Wording &words, const Knowledge &knowledge, const ConnectionAdvice &advice,
                                    bool isToCome)
{
    m_tables = {acceptabilityTable(words, advice), breakEvenTable(words, knowledge, advice),
                weightRangeTable(words, advice),   tornadoTable(words, knowledge, advice),
                frontierTable(words, advice),      centralWeightsTable(words, advice)};
    QStringList paragraphs;
    if (advice.robustness)
        paragraphs.append(robustnessSentences(words, *advice.robustness).join(u' '));
    else
        paragraphs.append(isToCome ? tr("How sure this is, is being computed …")
                                   : tr("Nothing can be recommended here, so there is nothing to be sure of."));
    paragraphs.append(worthSentences(words, advice).join(u' '));
    m_verdict->setText(paragraphs.join(u'\n').trimmed());
    showTable();
}

void RobustnessView::showTable()
{
    const Table table = m_tables.value(m_choice->currentIndex());
    m_caption->setText(table.rows.isEmpty() ? tr("There is no second option to hold it against here.") : table.caption);
    m_caption->setVisible(!table.header.isEmpty());
    m_table->setAccessibleDescription(m_caption->text());
    m_table->showTable(table);
}

} // namespace safeconduct
