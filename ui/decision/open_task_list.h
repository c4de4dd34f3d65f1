// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/common/wrapping_tree.h"

namespace safeconduct {

/// What is still open, grouped; activating an entry leads to where it is done.
class OpenTaskList : public WrappingTree {
    Q_OBJECT

public:
    explicit OpenTaskList(Session &session, QWidget *parent = nullptr);

    /// The question of the current entry; its detail is empty where that is none.
    OpenPoint currentQuestion() const;

signals:
    /// A step, or "step/connection".
    void placeRequested(const QString &place);
    void questionChosen();

private:
    void showTasks();
    void activate(const QTreeWidgetItem *entry);

    Session &m_session;
};

} // namespace safeconduct
