// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/option_rows.h"
#include "ui/common/wrapping_tree.h"

namespace safeconduct {

/// The columns of the options.
namespace option_column {
enum { Option, Choose, Benefit, Cost, Coverage, Findings, Count };
}

/// Draws options as rows: name, bar, range, coverage strip, chips. Each cell's words stand in the model for screen readers.
class OptionDelegate : public WrapDelegate {
    Q_OBJECT

public:
    /// Place of the option among `rows()`; not there for headings and what cannot be had.
    static constexpr int rowRole = Qt::UserRole;

    using WrapDelegate::WrapDelegate;

    void setRows(const OptionRows &rows) { m_rows = rows; }
    const OptionRows &rows() const { return m_rows; }
    /// The option in the row of \a index, or null.
    const OptionRow *rowAt(const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    void ruleActivated(const QString &option, const QString &rule);

private:
    QString toolTipAt(const QPoint &position, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    const FindingRow *chipAt(const QPoint &position, const QStyleOptionViewItem &option, const OptionRow &row) const;

    OptionRows m_rows;
};

} // namespace safeconduct
