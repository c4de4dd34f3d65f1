// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSlider;

namespace safeconduct {

/// What may be spent at the start on all connections together, or no limit. The plan's setting is changed once the slider is let
/// go, as one step of undo; then the best choice within it is computed.
class BudgetSlider : public QWidget {
    Q_OBJECT

public:
    explicit BudgetSlider(Session &session, QWidget *parent = nullptr);

    /// Shows the plan's budget on a scale that the portfolio's costs fit on.
    void showBudget();

private:
    void showAmount(int place);
    void passOn();
    Money amountAt(int place) const;

    Session &m_session;
    QCheckBox *m_isLimited;
    QSlider *m_slider;
    QLabel *m_amount;
    qint64 m_step = 100; ///< currency units from one place of the slider to the next
};

} // namespace safeconduct
