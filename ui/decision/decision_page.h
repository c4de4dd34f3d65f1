// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pages.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace safeconduct {

class AnswerPanel;
class DayEdit;
class DeciderFields;
class InformedField;
class OpenTaskList;
class PlanProblems;
class ReadTable;

/// What is still open, who decides, when it is looked at again, and everything chosen at a glance.
class DecisionPage : public Page {
    Q_OBJECT

public:
    DecisionPage(const PageContext &context, QWidget *parent);

    QString title() const override;
    StepState state() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildOpen();
    QWidget *buildChosen();
    QWidget *buildContents();
    void showDecision();
    void showResidualRisks();
    void goToRisk(int row);
    void showQuestion();
    void passOnReview();
    void decideAll();
    void finishTyping();

    Session &m_session;
    WorkFiles &m_files;
    bool m_isStale = true; ///< something changed while the page was not shown
    QStackedWidget *m_stack;
    PlanProblems *m_problems;
    QLabel *m_complete;
    QPushButton *m_decideAll;
    OpenTaskList *m_open;
    QLabel *m_nothingOpen;
    AnswerPanel *m_answer;
    DeciderFields *m_decider;
    DayEdit *m_review;
    InformedField *m_informed;
    QLabel *m_total;
    ReadTable *m_choices;
    ReadTable *m_risks;
    ReadTable *m_residual;
    QStringList m_residualPlaces; ///< where each of its rows is changed
    QTabWidget *m_tables;
};

} // namespace safeconduct
