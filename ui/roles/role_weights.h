// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace safeconduct {

class ReadTable;

/// What the criteria count for by the points of each role, side by side.
class RoleWeights : public QWidget {
    Q_OBJECT

public:
    explicit RoleWeights(const Session &session, QWidget *parent = nullptr);

    /// \a plan has roles and points; of the rest nothing is looked at.
    void showPlan(const Plan &plan);

private:
    void fill();

    const Session &m_session;
    Plan m_plan;
    QLabel *m_note;
    QComboBox *m_level;
    ReadTable *m_table;
};

} // namespace safeconduct
