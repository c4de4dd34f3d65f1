// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace safeconduct {

/// Who decides, and in which role: people of the plan are offered, any other name may be typed.
class DeciderFields : public QWidget {
    Q_OBJECT

public:
    explicit DeciderFields(Session &session, QWidget *parent = nullptr);

    /// Where a page adds rows of its own.
    QFormLayout *form() { return m_form; }
    QString name() const;
    QString role() const;
    /// Passes on what is typed.
    void finishTyping();

private:
    void fill();
    void showDecider();
    void takePerson(int index);

    Session &m_session;
    QFormLayout *m_form;
    QComboBox *m_name;
    QComboBox *m_role;
};

} // namespace safeconduct
