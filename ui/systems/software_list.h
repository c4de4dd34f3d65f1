// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace safeconduct {

class ProductField;

/// The software of one system: a field for each, and a line to add one.
class SoftwareList : public QWidget {
    Q_OBJECT

public:
    explicit SoftwareList(Session &session, QWidget *parent = nullptr);

    /// Of the list of software; empty: no system is chosen.
    void setPointer(const QString &pointer);

private:
    struct Row {
        QWidget *widget;
        ProductField *field;
    };
    void refresh();
    void addRow();
    void removeRow(const QWidget *row);
    void addProduct();
    void fillProducts();

    Session &m_session;
    QString m_pointer;
    QList<Row> m_rows;
    QVBoxLayout *m_layout;
    QComboBox *m_add;
};

} // namespace safeconduct
