// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace safeconduct {

class MapView;

/// The map of networks and systems, each stretch of a connection in the colour of its decided protection, drawn anew in the
/// background a moment after the plan has changed, and only while it is seen.
class MapPane : public QWidget {
    Q_OBJECT

public:
    explicit MapPane(Session &session, QWidget *parent = nullptr);
    ~MapPane() override;

signals:
    /// Please show this system in the table.
    void systemPicked(const QString &system);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void drawSoon();
    void draw();
    void showPicture();
    void connectSystems(const QString &from, const QString &to);
    void move(const QString &system, const QString &network);

    Session &m_session;
    MapView *m_picture;
    QLabel *m_message;
    QTimer m_soon;
    QFutureWatcher<Result<QByteArray>> m_run;
    bool m_isStale = true;
};

} // namespace safeconduct
