// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace safeconduct {

class PictureView;

/// The map of networks and systems, drawn anew in the background a moment after the plan has changed, and only while it is seen.
class MapPane : public QWidget {
    Q_OBJECT

public:
    explicit MapPane(Session &session, QWidget *parent = nullptr);
    ~MapPane() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void drawSoon();
    void draw();
    void showPicture();

    Session &m_session;
    PictureView *m_picture;
    QLabel *m_message;
    QTimer m_soon;
    QFutureWatcher<Result<QByteArray>> m_run;
    bool m_isStale = true;
};

} // namespace safeconduct
