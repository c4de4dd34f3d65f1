// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/cost_changes.h"

#include <QDialog>

#include <array>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace safeconduct {

/// Asks for a figure of one's own for a cost item, and for the reason.
class CostDialog : public QDialog {
    Q_OBJECT

public:
    /// \a isShared: others pay the item too, so that a new figure is for all connections unless the user says otherwise.
    CostDialog(Session &session, const QString &item, const QString &connection, bool isShared,
               QWidget *parent = nullptr);

    void accept() override;

private:
    void addFigure(QFormLayout &form);
    void addScope(QFormLayout &form);
    void addReason(QFormLayout &form);
    void fill(bool isShared);
    void fillPoints();
    void check();
    void makeUsual();
    CostChange change() const;
    QString usualText() const;

    Session &m_session;
    QString m_item;
    QString m_connection;
    CostFigure m_figure; ///< what counts now
    QComboBox *m_unit;
    std::array<QLineEdit *, 3> m_points;
    QLabel *m_figureError;
    QRadioButton *m_here;
    QRadioButton *m_everywhere;
    QLineEdit *m_reason;
    QLabel *m_reasonError;
    QPushButton *m_keep = nullptr;
};

} // namespace safeconduct
