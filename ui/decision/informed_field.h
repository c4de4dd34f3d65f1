// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QLineEdit>

namespace safeconduct {

/// Who was told of the decision: names with semicolons between them, since some have a comma.
class InformedField : public QLineEdit {
    Q_OBJECT

public:
    explicit InformedField(Session &session, QWidget *parent = nullptr);

    /// Passes on what is typed.
    void finishTyping();

private:
    void showNames();
    void setNames();

    Session &m_session;
};

} // namespace safeconduct
