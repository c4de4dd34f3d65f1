// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace safeconduct {

class DayEdit;

/// What the record needs beside a choice: a reason where it differs from the advice, owner, end date and treatment where it takes a
/// risk, and milestones on the way out of it.
/// Asked at once, never forced; hidden where there is nothing to ask.
class ChoicePanel : public QWidget {
    Q_OBJECT

public:
    explicit ChoicePanel(Session &session, QWidget *parent = nullptr);

    void setConnection(const QString &connection);
    /// Passes on what is typed.
    void finishTyping();
    void focusReason();

private:
    void buildRisk();
    void showChoice();
    /// What is accepted with \a choice, or else proposed: nobody, until the usual day.
    AcceptedRisk riskOf(const Choice &choice) const;
    void showRisk(const Choice &choice);
    Treatment treatment() const;
    void passOnReason();
    void passOnRisk();
    void passOnWords(const AcceptedRisk &risk);
    /// Beside the fields of the risk; empty: nothing is wrong.
    void sayWrong(const QString &text);

    Session &m_session;
    QString m_connection;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QWidget *m_risk;
    QLineEdit *m_owner;
    DayEdit *m_until;
    QLineEdit *m_explanation;
    QLineEdit *m_milestones;
    QComboBox *m_treatment;
    QLabel *m_wrong;
};

} // namespace safeconduct
