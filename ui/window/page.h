// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/step_state.h"

#include <QWidget>

namespace safeconduct {

/// One step of the work: shows the session and passes on what the user does. The window asks it for title and state.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual StepState state() const = 0;
    /// Puts the cursor where the page is filtered or searched; false where it has nothing of that kind.
    virtual bool focusFilter() { return false; }
    /// Shows what \a subject names, such as a connection's id.
    virtual void showSubject(const QString & /*subject*/) { }

signals:
    /// Something changed that state() depends on, besides plan, advice and decision.
    void stateChanged();
    /// Please show the step \a id of the table in pages.cpp; "protection/owa-home" shows a subject there,
    /// "register/3" the third record in the register.
    void stepRequested(const QString &id);
};

} // namespace safeconduct
