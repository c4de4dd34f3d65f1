// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace safeconduct {

/// Answers one question that a rule asks; the answer becomes part of the plan.
class AnswerPanel : public QWidget {
    Q_OBJECT

public:
    explicit AnswerPanel(Session &session, QWidget *parent = nullptr);

    /// A point without a question hides the panel.
    void setQuestion(const OpenPoint &point);

private:
    void answer();

    Session &m_session;
    OpenPoint m_point;
    QLabel *m_question;
    QComboBox *m_answer;
    QLineEdit *m_explanation;
};

} // namespace safeconduct
