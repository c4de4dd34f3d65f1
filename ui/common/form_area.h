// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace safeconduct {

/// Fields one above the other that scroll up and down where there is no room, and are never cut off at the side.
class FormArea : public QScrollArea {
    Q_OBJECT

public:
    explicit FormArea(QWidget *parent = nullptr);

    /// Where fields are put.
    QVBoxLayout &fields() const { return *m_fields; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_fields;
};

} // namespace safeconduct
