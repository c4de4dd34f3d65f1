// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/new_plan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace safeconduct {

/// Asks the three questions of a new plan. Shows and passes on: what the answers make of it is `draftPlan`.
class NewPlanDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewPlanDialog(const QString &title, QString language, QWidget *parent = nullptr);

    NewPlanAnswers answers() const;

private:
    QGroupBox *question(const QString &title, const QString &prefix, const QList<NewPlanChoice> &choices,
                        QList<QCheckBox *> &boxes);
    void orderFocus();
    static QStringList chosen(const QList<QCheckBox *> &boxes);
    void showWhatIsMissing();

    QString m_language;
    QLineEdit *m_title;
    QList<QCheckBox *> m_servers;
    QList<QCheckBox *> m_places;
    QComboBox *m_sensitivity;
    QSpinBox *m_users;
    QLabel *m_missing;
    QPushButton *m_ok = nullptr;
};

} // namespace safeconduct
