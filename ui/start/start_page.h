// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pages.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QVBoxLayout;

namespace safeconduct {

/// Where work begins: what was open lately, something new, a file, an example.
class StartPage : public Page {
    Q_OBJECT

public:
    StartPage(const PageContext &context, QWidget *parent);

    QString title() const override;
    StepState state() const override;

private:
    QWidget *newWork();
    QWidget *openWork();
    QWidget *recentWork();
    QWidget *examples();
    QWidget *recoveredWork();
    QWidget *dueReviews();
    void startNew();
    void startByQuestions();
    void importConfiguration();
    void openRecent(const QListWidgetItem *item);
    void forgetRecent();
    void openExample(const QListWidgetItem *item);
    void showRecent();
    void showRecentHint();
    void showRecoverable();
    void showDue();
    void openRecord(const QListWidgetItem *item);

    PageContext m_context;
    QLineEdit *m_title = nullptr;
    QComboBox *m_language = nullptr;
    QListWidget *m_recent = nullptr;
    QLabel *m_recentHint = nullptr;
    QWidget *m_recovered = nullptr;
    QWidget *m_dueGroup = nullptr;
    QListWidget *m_due = nullptr;
    QLabel *m_dueProblem = nullptr;
};

} // namespace safeconduct
