// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace safeconduct {

/// The line at the bottom: what is missing, how far the computing is (with cancel), Back and Next.
class Footer : public QWidget {
    Q_OBJECT

public:
    explicit Footer(Session &session, QWidget *parent = nullptr);

    void showMissing();
    void setEnds(bool isFirst, bool isLast);

signals:
    void backRequested();
    void nextRequested();

private:
    void showComputing();
    void showProgress(int done, int all);

    Session &m_session;
    QLabel *m_missing;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace safeconduct
