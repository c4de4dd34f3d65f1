// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace safeconduct {

/// A combo box in a form that scrolls: the wheel scrolls the form, it does not change the choice by the way.
class FormBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/// A combo box that does something at once with what is picked. The keyboard goes through its list while that is open, so that
/// passing an entry does not pick it.
class PickBox : public FormBox {
    Q_OBJECT

public:
    using FormBox::FormBox;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace safeconduct
