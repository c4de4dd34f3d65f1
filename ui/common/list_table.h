// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/json_list_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QHBoxLayout;
class QKeyEvent;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace safeconduct {

/// A list of the plan as a table with all that belongs to one: add, remove (many at once, Delete), paste and copy as tables,
/// sort, filter, edit in place; an empty list says what belongs in it.
class ListTable : public QWidget {
    Q_OBJECT

public:
    ListTable(Session &session, const QString &pointer, const ListDescription &description, QWidget *parent = nullptr);

    JsonListModel *model() { return m_model; }
    QTableView *view() { return m_view; }
    /// Where a page puts buttons of its own, right of Add and Remove.
    QHBoxLayout *buttons() { return m_buttons; }
    /// For a short list beside other fields.
    void hideFilter();
    /// The button that adds; a page may give it another meaning by `setAddsItself(false)` and `addRequested`.
    void setAddsItself(bool addsItself) { m_addsItself = addsItself; }

    /// Row of the plan's list, or -1.
    int currentRow() const;
    void selectRow(int row);
    QList<int> selectedRows() const;
    void focusFilter();

public slots:
    void add();
    void removeSelected();
    void paste();
    void copy();

signals:
    void currentRowChanged(int row);
    void addRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildBar();
    void buildView();
    QPushButton *addButton(const QString &name, const QString &iconName, const QString &text);
    void showState();
    void reportCurrent();
    bool handleKey(const QKeyEvent &press);

    JsonListModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_view;
    QLineEdit *m_filter;
    QHBoxLayout *m_buttons;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_paste = nullptr;
    QStackedWidget *m_stack;
    int m_reportedRow = -1;
    bool m_addsItself = true;
    bool m_hasFilter = true;
};

} // namespace safeconduct
