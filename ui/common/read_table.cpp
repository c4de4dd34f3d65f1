// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/read_table.h"

#include "ui/common/pasted_lines.h"
#include "ui/common/tool_tips.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestColumn = 340;

QTableWidgetItem *cell(const QString &text, bool isNumber)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    item->setToolTip(toolTipOf(text));
    return item;
}

} // namespace

ReadTable::ReadTable(const QString &objectName, const QString &name, QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ReadTable::showTable(const Table &table)
{
    clear();
    setColumnCount(static_cast<int>(table.header.size()));
    setRowCount(static_cast<int>(table.rows.size()));
    setHorizontalHeaderLabels(table.header);
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column)
            setItem(row, column, cell(table.rows.at(row).value(column), table.numberColumns.contains(column)));
    }
    fitColumns();
}

void ReadTable::copy() const
{
    QStringList header;
    for (int column = 0; column < columnCount(); ++column)
        header.append(horizontalHeaderItem(column)->text());
    QList<QStringList> lines{header};
    const bool isAll = selectedItems().isEmpty();
    for (int row = 0; row < rowCount(); ++row) {
        QStringList line;
        for (int column = 0; column < columnCount(); ++column)
            line.append(item(row, column)->text());
        if (isAll || item(row, 0)->isSelected())
            lines.append(line);
    }
    QGuiApplication::clipboard()->setText(tabSeparated(lines));
}

void ReadTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableWidget::keyPressEvent(event);
}

void ReadTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    fitColumns();
}

/// No column is wider than its contents or a readable measure; the last takes what is left; rows grow with wrapped texts.
void ReadTable::fitColumns()
{
    resizeColumnsToContents();
    for (int column = 0; column < columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column), widestColumn));
    int used = 0;
    for (int column = 0; column + 1 < columnCount(); ++column)
        used += columnWidth(column);
    if (columnCount() > 0)
        setColumnWidth(columnCount() - 1, std::max(columnWidth(columnCount() - 1), viewport()->width() - used));
    resizeRowsToContents();
}

} // namespace safeconduct
