// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace safeconduct {

/// Stands in for a page's contents while there is no advice: says why, lists what to correct in the plan, and leads there.
class PlanProblems : public QWidget {
    Q_OBJECT

public:
    /// \a purpose says what the page will show once there is advice.
    PlanProblems(Session &session, QString purpose, QWidget *parent = nullptr);

    /// Whether the page has nothing else to show.
    bool isNeeded() const;
    void refresh();

signals:
    void stepRequested(const QString &id);

private:
    void goToCurrent();

    Session &m_session;
    QString m_purpose;
    QLabel *m_title;
    QLabel *m_explanation;
    QListWidget *m_problems;
};

} // namespace safeconduct
