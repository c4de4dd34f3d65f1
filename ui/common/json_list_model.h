// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/common/list_description.h"

#include <QAbstractTableModel>

namespace safeconduct {

/// A list of the session's plan as a table. Every change goes through the session, so it is one step of undo, and comes back
/// as the session's planChanged. Problems of the plan stand at their cells: icon, tooltip, and text for screen readers.
class JsonListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The value as it is edited: text, list of ids, or truth.
    static constexpr int idsRole = Qt::UserRole;
    /// Sorts numbers as numbers.
    static constexpr int sortRole = Qt::UserRole + 1;

    JsonListModel(Session &session, QString pointer, ListDescription description, QObject *parent = nullptr);

    const ListDescription &description() const { return m_description; }
    const Column &column(int index) const { return m_description.columns.at(index); }
    QString pointer() const { return m_pointer; }
    /// Shows another list of the same kind, such as the hosts of another system; empty: none.
    void setPointer(const QString &pointer);
    QString itemPointer(int row) const;
    const Json &item(int row) const { return m_items.at(row); }
    /// The row whose item has \a id, or -1.
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Appends a new item; false where there is no list.
    bool addItem();
    void removeItems(const QList<int> &rows);
    /// Appends a row for each line of \a tabSeparated, as one step of undo. Cells belong to the editable columns in their order,
    /// or to those named by a first line of headers. Returns how many rows were added.
    int paste(const QString &tabSeparated);
    /// Reads computed columns anew, where they depend on more than the list.
    void refreshShown();

private:
    void takePlan();
    void replaceRows(const QList<Json> &items);
    Problems problemsOf(const QModelIndex &index) const;
    QVariant problemText(const QModelIndex &index) const;
    QVariant accessibleText(const QModelIndex &index) const;
    QVariant sortValue(const QModelIndex &index) const;
    QVariant checkState(const QModelIndex &index) const;
    Json newItem(const QString &name) const;
    Json renamed(const Json &item, const Json &name) const;
    void setCell(const QModelIndex &index, const Json &value);
    QList<int> pastedColumns(const QStringList &firstLine, bool &isHeader) const;
    Json pastedItem(const QStringList &cells, const QList<int> &columns, const QList<Json> &before) const;

    Session &m_session;
    QString m_pointer;
    ListDescription m_description;
    QList<Json> m_items;
};

} // namespace safeconduct
