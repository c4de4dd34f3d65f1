// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/read_table.h"

#include "ui/common/pasted_lines.h"
#include "ui/common/tool_tips.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestColumn = 340;

constexpr int headerMargin = 10;
constexpr int mostRowsLookedAt = 200;

/// How wide columns would be, and how narrow they can be without breaking words.
struct ColumnWidth {
    int wanted = 0;
    int least = 0;
    int within(int limit) const { return std::max(std::min(wanted, limit), least); }
};

int longestWord(const QString &text, const QFontMetrics &metrics)
{
    int longest = 0;
    for (const auto words = text.split(u' '); const QString &word : words)
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}

/// The width down to which the columns have to be cut so that all fit into \a room.
int widestThatFits(const QList<ColumnWidth> &columns, int room)
{
    int limit = widestColumn;
    const auto isTooWide = [&] {
        return std::accumulate(columns.cbegin(), columns.cend(), 0,
                               [limit](int sum, const ColumnWidth &column) { return sum + column.within(limit); })
            > room;
    };
    while (limit > 0 && isTooWide())
        limit -= 4;
    return limit;
}

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
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that comes and goes would change the room for the columns
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter)
                                            | Qt::Alignment(Qt::TextWordWrap));
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

/// The column's number while the table is being filled.
QString ReadTable::headerText(int column) const
{
    return model()->headerData(column, Qt::Horizontal).toString();
}

void ReadTable::copy() const
{
    QStringList header;
    for (int column = 0; column < columnCount(); ++column)
        header.append(headerText(column));
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

/// Columns are as wide as their contents where there is room. Where there is not, the widest give way first, and their texts
/// wrap; what is left over goes to the last.
void ReadTable::fitColumns()
{
    resizeColumnsToContents();
    QList<ColumnWidth> columns;
    for (int column = 0; column < columnCount(); ++column)
        columns.append({columnWidth(column), std::min(leastWidth(column), widestColumn)});
    const int limit = widestThatFits(columns, viewport()->width());
    int used = 0;
    for (int column = 0; column < columnCount(); ++column) {
        setColumnWidth(column, columns.at(column).within(limit));
        used += columnWidth(column);
    }
    if (columnCount() > 0 && used < viewport()->width())
        setColumnWidth(columnCount() - 1, columnWidth(columnCount() - 1) + viewport()->width() - used);
    fitHeader();
    resizeRowsToContents();
}

int ReadTable::leastWidth(int column) const
{
    int least = longestWord(headerText(column), QFontMetrics(horizontalHeader()->font()));
    for (int row = 0; row < std::min(rowCount(), mostRowsLookedAt); ++row) {
        if (const QTableWidgetItem *shown = item(row, column))
            least = std::max(least, longestWord(shown->text(), fontMetrics()));
    }
    return least + headerMargin;
}

/// Headers wrap as the cells do.
void ReadTable::fitHeader()
{
    const QFontMetrics metrics(horizontalHeader()->font());
    int height = metrics.height();
    for (int column = 0; column < columnCount(); ++column) {
        const QRect room(0, 0, columnWidth(column) - headerMargin, 1000);
        height = std::max(height, metrics.boundingRect(room, Qt::TextWordWrap, headerText(column)).height());
    }
    horizontalHeader()->setFixedHeight(height + headerMargin);
}

} // namespace safeconduct
