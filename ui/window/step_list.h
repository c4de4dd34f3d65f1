// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/step_state.h"

#include <QListWidget>

namespace safeconduct {

/// The steps at the left, each with what is open in it, in words under its name.
class StepList : public QListWidget {
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    void addStep(const QString &title);
    /// What does not fit under the widest title is cut off on the screen, not in the tooltip and not for screen readers.
    void showState(int step, const QString &title, const StepState &state);

    QSize sizeHint() const override;

private:
    int textWidth() const;

    QStringList m_titles;
};

} // namespace safeconduct
