// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pages.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace safeconduct {

class ChoicePanel;
class ConnectionList;
class FormArea;
class OptionTabs;
class OptionView;
class PlanProblems;
class TogetherView;

/// Every connection with its options: what each protects, costs and takes away, and the choice.
class ProtectionPage : public Page {
    Q_OBJECT

public:
    ProtectionPage(const PageContext &context, QWidget *parent);

    QString title() const override;
    StepState state() const override;
    bool focusFilter() override;
    void showSubject(const QString &connection) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildLeft();
    QWidget *buildOptions();
    QWidget *buildRight();
    QWidget *buildContents();
    void showAdvice();
    void showConnection();
    void showDecideAll();
    void showTogether(bool isWanted);
    void choose(const QString &option);
    void askForReason();
    void keepFieldInSight();
    void showOption(const QString &option);
    void explain(const QString &option, const QString &rule);
    void decideAll();
    void decideAlike();
    void showAlike();
    void finishTyping();

    Session &m_session;
    bool m_isStale = true; ///< something changed while the page was not shown
    QStackedWidget *m_stack;
    PlanProblems *m_problems;
    ConnectionList *m_connections;
    QPushButton *m_decideAll;
    QPushButton *m_allTogether; ///< pressed: about all connections instead of one
    QStackedWidget *m_right;
    TogetherView *m_together;
    QLabel *m_sentence;
    QLabel *m_because;
    FormArea *m_area; ///< of the options and what is beneath: scrolls where the window is low
    OptionView *m_options;
    QPushButton *m_decideAlike;
    QStringList m_alike; ///< as the current connection, itself among them
    ChoicePanel *m_choice;
    OptionTabs *m_tabs;
};

} // namespace safeconduct
