// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"

#include <QTableWidget>

namespace safeconduct {

/// A table of a document to look at, sort and copy from: long texts wrap, numbers stand at the right.
class ReadTable : public QTableWidget {
    Q_OBJECT

public:
    ReadTable(const QString &objectName, const QString &name, QWidget *parent = nullptr);

    void showTable(const Table &table);
    /// The selected cells, or all, as spreadsheets take them from the clipboard.
    void copy() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString headerText(int column) const;
    int leastWidth(int column) const;
    void fitColumns();
    void fitHeader();
};

} // namespace safeconduct
