// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/json_list_model.h"

#include <QStyledItemDelegate>

namespace safeconduct {

/// Editors for the cells of a JsonListModel seen through a proxy: a combo box for a choice, check boxes for several, a line
/// for texts and numbers.
class JsonListDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit JsonListDelegate(const JsonListModel &model, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    QWidget *choiceEditor(QWidget *parent, const Column &column) const;
    void finish(QWidget *editor) const;

    const JsonListModel &m_model;
};

} // namespace safeconduct
