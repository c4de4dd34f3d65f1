// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/wrapping_tree.h"

#include <QHeaderView>
#include <QStyle>

#include <algorithm>

namespace safeconduct {

namespace {

constexpr int margin = 4;
constexpr int leastRoom = 40;

int depthOf(const QModelIndex &index)
{
    return index.parent().isValid() ? depthOf(index.parent()) + 1 : 0;
}

bool isSpanned(const QTreeView &view, const QModelIndex &index)
{
    return view.isFirstColumnSpanned(index.row(), index.parent());
}

} // namespace

int roomForText(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    if (!view)
        return std::max(option.rect.width() - 2 * margin, leastRoom);
    int width = isSpanned(*view, index) ? view->viewport()->width() : view->columnWidth(index.column());
    if (index.column() == 0)
        width -= view->indentation() * (depthOf(index) + (view->rootIsDecorated() ? 1 : 0));
    if (index.data(Qt::CheckStateRole).isValid())
        width -= view->style()->pixelMetric(QStyle::PM_IndicatorWidth) + 2 * margin;
    if (index.data(Qt::DecorationRole).isValid())
        width -= option.decorationSize.width() + 2 * margin;
    return std::max(width - 2 * margin, leastRoom);
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const int width = roomForText(option, index);
    const QRect text = QFontMetrics(cell.font).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, cell.text);
    return {width, std::max(text.height(), option.decorationSize.height()) + 2 * margin};
}

WrappingTree::WrappingTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setItemDelegate(new WrapDelegate(this));
    setAlternatingRowColors(true);
    setWordWrap(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
}

} // namespace safeconduct
