// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTreeWidget>

namespace safeconduct {

/// The width that a cell of a tree leaves to its text: without indentation, icon and margins.
int roomForText(const QStyleOptionViewItem &option, const QModelIndex &index);

/// Lets rows grow with the texts that wrap in them.
class WrapDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A tree in which no text is cut off: rows grow, also when columns change their width.
class WrappingTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit WrappingTree(QWidget *parent = nullptr);
};

} // namespace safeconduct
