// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/wording.h"
#include "app/session/session.h"

#include <QTabWidget>

class QLabel;

namespace safeconduct {

class ChartView;
class CostView;
class FindingView;
class ReadTable;
class ReasonTree;
class RobustnessView;

/// Everything about one option: coverage, cost, benefit, rules, why, pictures of it and of its place among the others, and how sure
/// that is.
/// Only the tab that is shown is filled.
class OptionTabs : public QTabWidget {
    Q_OBJECT

public:
    explicit OptionTabs(Session &session, QWidget *parent = nullptr);

    void showOption(const QString &connection, const QString &option);
    /// Shows the explanation of \a rule.
    void explain(const QString &rule);

private:
    void readRule(const QString &rule);
    QWidget *tableWithNote(ReadTable *table, QLabel *note);
    void fill();
    void fillTab(const Wording &words, const ConnectionAdvice &advice, const OptionAdvice &option);

    Session &m_session;
    QString m_connection;
    QString m_option;
    ReadTable *m_coverage;
    QLabel *m_remaining;
    CostView *m_cost;
    ReadTable *m_benefit;
    QLabel *m_benefitNote;
    FindingView *m_findings;
    ReasonTree *m_why;
    ChartView *m_chart;
    RobustnessView *m_robustness;
};

} // namespace safeconduct
