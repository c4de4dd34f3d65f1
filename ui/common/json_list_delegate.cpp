// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/json_list_delegate.h"

#include "ui/common/boxes.h"
#include "ui/common/check_list.h"

#include <QTimer>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr auto isFilled = "isFilled";

} // namespace

JsonListDelegate::JsonListDelegate(const JsonListModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QWidget *JsonListDelegate::choiceEditor(QWidget *parent, const Column &column) const
{
    auto *box = new PickBox(parent);
    if (!column.isRequired)
        box->addItem(tr("not said", "an optional choice"), QString());
    for (const auto words = column.words(); const Word &word : words)
        box->addItem(word.text, word.id);
    connect(box, &QComboBox::activated, this, [this, box] { finish(box); });
    QTimer::singleShot(0, box, &QComboBox::showPopup); // once it has its place
    return box;
}

QWidget *JsonListDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const Column &column = m_model.column(index.column());
    QWidget *editor = nullptr;
    if (column.kind == CellKind::Choice)
        editor = choiceEditor(parent, column);
    else if (column.kind == CellKind::Ids)
        editor = new CheckList(parent);
    else
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setObjectName("cellEditor"_L1);
    editor->setAccessibleName(column.header);
    return editor;
}

/// Called again whenever the table's values change, such as when an advice is ready: what the user has made of the editor
/// meanwhile stays.
void JsonListDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property(isFilled).toBool())
        return;
    editor->setProperty(isFilled, true);
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        const int current = box->findText(index.data(Qt::EditRole).toString());
        box->setCurrentIndex(std::max(current, 0));
    } else if (auto *list = qobject_cast<CheckList *>(editor)) {
        list->show(m_model.column(index.column()).words(), index.data(JsonListModel::idsRole).toStringList());
        list->setCurrentRow(0);
    } else {
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

void JsonListDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData().toString());
    else if (const auto *list = qobject_cast<CheckList *>(editor))
        model->setData(index, list->chosen(), JsonListModel::idsRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

/// A list of check boxes is taller than a cell: it is moved so that all of it can be seen.
void JsonListDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    if (!qobject_cast<CheckList *>(editor)) {
        QStyledItemDelegate::updateEditorGeometry(editor, option, index);
        return;
    }
    const QSize room = editor->parentWidget()->size();
    const QSize size = editor->sizeHint().expandedTo({option.rect.width(), 0}).boundedTo(room);
    const int left = std::clamp(option.rect.left(), 0, room.width() - size.width());
    const int top = std::clamp(option.rect.top(), 0, room.height() - size.height());
    editor->setGeometry({{left, top}, size});
}

void JsonListDelegate::finish(QWidget *editor) const
{
    auto *self = const_cast<JsonListDelegate *>(this); // Qt makes editors in const functions, but their end is a signal
    emit self->commitData(editor);
    emit self->closeEditor(editor);
}

} // namespace safeconduct
