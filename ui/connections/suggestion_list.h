// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/propose_connection.h"
#include "app/session/session.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace safeconduct {

/// "Connections you usually have and don't list": one at a time with Add and Not here, and how many there are.
class SuggestionList : public QWidget {
    Q_OBJECT

public:
    explicit SuggestionList(Session &session, QWidget *parent = nullptr);

signals:
    void addRequested(const safeconduct::ConnectionEnds &ends);

private:
    void refresh();
    void showCurrent();
    void showAnother(int step);
    void add();
    void notHere();

    Session &m_session;
    QList<ConnectionSuggestion> m_suggestions;
    qsizetype m_current = 0;
    QLabel *m_heading;
    QLabel *m_sentence;
    QWidget *m_previous;
    QWidget *m_next;
};

} // namespace safeconduct
