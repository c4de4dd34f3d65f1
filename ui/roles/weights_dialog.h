// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/swing_weights.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace safeconduct {

class RoleWeights;
class SwingTable;

/// Asks for the weights of the criteria by a swing procedure: for everyone, or as one role sees them.
class WeightsDialog : public QDialog {
    Q_OBJECT

public:
    explicit WeightsDialog(Session &session, QWidget *parent = nullptr);

    void accept() override;

private:
    QWidget *buildPoints();
    void fillViews();
    void fillFirst();
    QString role() const;
    Wording words() const;
    void showView();
    void showOrdered();
    void showPoints();
    void showSource();
    void liftFirst(int index);
    void passOn(const QString &criterion, int points);
    void makeUsual();

    Session &m_session;
    WeightsDraft m_draft;
    QComboBox *m_view;
    QLabel *m_source;
    QComboBox *m_first = nullptr;
    SwingTable *m_table;
    QPushButton *m_usual = nullptr;
    RoleWeights *m_roles;
};

/// Opens the dialog over \a parent.
void askForWeights(Session &session, QWidget *parent);

/// "Weights of the criteria as usual", or whose own points there are.
QString weightsSummary(const Session &session);

} // namespace safeconduct
