// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_table.h"

#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/json_list_delegate.h"
#include "ui/common/pasted_lines.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

ListTable::ListTable(Session &session, const QString &pointer, const ListDescription &description, QWidget *parent)
    : QWidget(parent)
    , m_model(new JsonListModel(session, pointer, description, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTableView(this))
    , m_filter(new QLineEdit(this))
    , m_buttons(new QHBoxLayout)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(description.objectName);
    buildBar();
    buildView();
    auto *empty = new EmptyState(description.empty, description.addText, this);
    connect(empty, &EmptyState::startRequested, this, &ListTable::add);
    m_stack->addWidget(m_view);
    m_stack->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_buttons);
    layout->addWidget(m_stack);
    setTabOrder({m_paste, m_filter, m_view}); // as they stand: the buttons and the filter above the table
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ListTable::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ListTable::showState);
    showState();
}

QPushButton *ListTable::addButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(name);
    m_buttons->addWidget(button);
    return button;
}

void ListTable::buildBar()
{
    m_add = addButton(u"add"_s, u"list-add"_s, m_model->description().addText);
    m_remove = addButton(u"remove"_s, u"list-remove"_s, tr("Remove"));
    m_remove->setToolTip(tr("Remove the selected rows (Delete). Undo brings them back."));
    m_paste = addButton(u"paste"_s, u"edit-paste"_s, {});
    m_paste->setAccessibleName(tr("Paste"));
    m_paste->setToolTip(tr("Add rows from the clipboard, as copied from a spreadsheet (%1)")
                            .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    m_buttons->addStretch();
    m_filter->setObjectName("filter"_L1);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter %1").arg(m_model->description().name));
    m_buttons->addWidget(m_filter);
    connect(m_add, &QPushButton::clicked, this, &ListTable::add);
    connect(m_remove, &QPushButton::clicked, this, &ListTable::removeSelected);
    connect(m_paste, &QPushButton::clicked, this, &ListTable::paste);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
}

void ListTable::buildView()
{
    m_sorted->setDynamicSortFilter(false); // a row must not jump away while it is edited
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(JsonListModel::sortRole);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName("table"_L1);
    m_view->setAccessibleName(m_model->description().name);
    m_view->horizontalHeader()->setSortIndicator(-1,
                                                 Qt::AscendingOrder); // the plan's own order, until a header is clicked
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->verticalHeader()->hide();
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_view->setItemDelegate(new JsonListDelegate(*m_model, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAlternatingRowColors(true);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->setTabKeyNavigation(false); // Tab leaves the table, the arrow keys move in it
    m_view->setWordWrap(false);
    m_view->installEventFilter(this);
    for (int index = 0; index < m_model->columnCount(); ++index) {
        const Column &column = m_model->column(index);
        const int characters = std::max(column.width, static_cast<int>(column.header.size()) + 3);
        m_view->setColumnWidth(index, characters * fontMetrics().averageCharWidth() + 12);
    }
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ListTable::reportCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListTable::showState);
}

int ListTable::currentRow() const
{
    const QModelIndex current = m_sorted->mapToSource(m_view->currentIndex());
    return current.isValid() ? current.row() : -1;
}

void ListTable::selectRow(int row)
{
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

QList<int> ListTable::selectedRows() const
{
    QList<int> rows;
    for (const auto indexes = m_view->selectionModel()->selectedRows(); const QModelIndex &index : indexes)
        rows.append(m_sorted->mapToSource(index).row());
    std::ranges::sort(rows);
    return rows;
}

void ListTable::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ListTable::hideFilter()
{
    m_hasFilter = false;
    m_filter->hide();
}

void ListTable::add()
{
    if (!m_addsItself) {
        emit addRequested();
        return;
    }
    m_filter->clear(); // or the new row might not be seen
    if (!m_model->addItem())
        return;
    selectRow(m_model->rowCount() - 1);
    m_view->setFocus();
    m_view->edit(m_view->currentIndex());
}

void ListTable::removeSelected()
{
    m_model->removeItems(selectedRows());
}

void ListTable::paste()
{
    const int before = m_model->rowCount();
    if (m_model->paste(QGuiApplication::clipboard()->text()) > 0)
        selectRow(before);
}

void ListTable::copy()
{
    QList<QStringList> lines;
    for (const auto rows = m_view->selectionModel()->selectedRows(); const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < m_sorted->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data(Qt::EditRole).toString());
        lines.append(cells);
    }
    QGuiApplication::clipboard()->setText(tabSeparated(lines));
}

void ListTable::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_add->setVisible(!isEmpty); // the empty page has the button already
    m_remove->setVisible(!isEmpty);
    m_filter->setVisible(!isEmpty && m_hasFilter);
    m_remove->setEnabled(m_view->selectionModel()->hasSelection());
    reportCurrent();
}

void ListTable::reportCurrent()
{
    if (m_reportedRow == currentRow())
        return;
    m_reportedRow = currentRow();
    emit currentRowChanged(m_reportedRow);
}

bool ListTable::handleKey(const QKeyEvent &press)
{
    if (press.matches(QKeySequence::Paste))
        paste();
    else if (press.matches(QKeySequence::Copy))
        copy();
    else if (press.key() == Qt::Key_Delete)
        removeSelected();
    else if (press.key() == Qt::Key_Insert)
        add();
    else
        return false;
    return true;
}

bool ListTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace safeconduct
