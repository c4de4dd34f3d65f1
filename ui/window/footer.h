// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QElapsedTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace safeconduct {

/// What stands in the bar when \a done of \a all parts took \a elapsed: how much is done (as `%p`), and how long the rest will
/// take where one can say.
QString progressText(int done, int all, std::chrono::milliseconds elapsed);

/// The line at the bottom: what is missing, how far the computing is (with an estimate, and cancel), Back and Next.
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
    QElapsedTimer m_since; ///< the computing began
    QLabel *m_missing;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace safeconduct
