// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/cost_view.h"

#include "app/document/option_tables.h"
#include "app/session/cost_changes.h"
#include "ui/common/labels.h"
#include "ui/common/page_layout.h"
#include "ui/common/read_table.h"
#include "ui/protection/cost_dialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastTable = 150; ///< where there is less room, all of it scrolls

} // namespace

CostView::CostView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_note(textLabel({}, this))
    , m_table(new ReadTable(u"cost"_s, tr("Cost items"), this))
    , m_change(new QPushButton(tr("Chan&ge…"), this))
    , m_usual(new QPushButton(tr("As &usual again"), this))
    , m_more(new QPushButton(tr("&More costs"), this))
    , m_items(new QMenu(this))
{
    m_change->setObjectName("costChange"_L1);
    m_usual->setObjectName("costUsual"_L1);
    m_more->setObjectName("costMore"_L1);
    m_more->setMenu(m_items);
    m_more->setToolTip(tr("Costs that count only where the plan gives a figure for them"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(leastTable);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_change);
    buttons->addWidget(m_usual);
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    auto *layout = scrollingPage(this);
    layout->setContentsMargins({});
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    layout->addWidget(m_table, 1);
    setTabOrder({m_change, m_usual, m_more, m_table}); // as they stand: the table is made before the buttons above it
    connect(m_table, &QTableWidget::currentCellChanged, this, &CostView::showButtons);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &CostView::change);
    connect(m_change, &QPushButton::clicked, this, &CostView::change);
    connect(m_usual, &QPushButton::clicked, this, &CostView::makeUsual);
    addKeys();
}

void CostView::addKeys()
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_F2}) {
        auto *shortcut = new QShortcut(key, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, &CostView::change);
    }
    auto *remove = new QShortcut(Qt::Key_Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &CostView::makeUsual);
    m_table->setAccessibleDescription(
        tr("Return changes the item in the current row, Delete makes it as usual again."));
}

void CostView::showCost(const Wording &words, const QString &connection, const OptionAdvice &option)
{
    const int row = m_table->currentRow();
    const bool isSame = connection == m_connection && m_lines.size() == option.cost.lines.size();
    m_connection = connection;
    m_lines = option.cost.lines;
    m_table->showTable(costTable(words, option.cost));
    markOwnFigures();
    fillMore(words, option);
    if (!m_lines.isEmpty())
        m_table->setCurrentCell(isSame ? std::max(row, 0) : 0, 0);
    m_note->setText(
        m_lines.isEmpty()
            ? words.say(u"record.cost.nothing"_s)
            : tr("%1 over %Ln year(s), present value (least – likely – most); at the start %2, then %3 a year.",
                 nullptr, m_session.advice().horizonYears)
                  .arg(words.range(option.cost.presentValue), words.range(option.cost.initial),
                       words.range(option.cost.yearly)));
    showButtons();
}

/// The words stand in the note; bold finds them faster.
void CostView::markOwnFigures()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QTableWidgetItem *item = m_table->item(row, 0);
        QFont font = m_table->font();
        font.setBold(m_lines.at(row).isOverridden);
        item->setFont(font);
    }
}

void CostView::fillMore(const Wording &words, const OptionAdvice &option)
{
    m_items->clear();
    for (const auto items = itemsToAdd(m_session.knowledge(), option); const QString &item : items) {
        const QAction *action = m_items->addAction(words.name(u"cost"_s, item));
        connect(action, &QAction::triggered, this, [this, item] { ask(item, false); });
    }
    m_more->setVisible(!m_items->isEmpty());
}

const CostLine *CostView::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr;
}

void CostView::showButtons()
{
    const CostLine *line = current();
    m_change->setEnabled(line && !m_session.isReadOnly());
    m_usual->setEnabled(line && line->isOverridden && !m_session.isReadOnly());
}

void CostView::change()
{
    if (const CostLine *line = current(); line && !m_session.isReadOnly())
        ask(line->item, line->isShared);
}

void CostView::makeUsual()
{
    if (const CostLine *line = current(); line && line->isOverridden)
        makeCostUsual(m_session, line->item, m_connection);
}

void CostView::ask(const QString &item, bool isShared)
{
    (new CostDialog(m_session, item, m_connection, isShared, this))->open();
}

} // namespace safeconduct
