// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/configuration.h"
#include "ui/common/wrapping_tree.h"

#include <functional>

namespace safeconduct {

/// Every step of the roll-out in its order, phase by phase, to be ticked off.
class RolloutList : public WrappingTree {
    Q_OBJECT

public:
    explicit RolloutList(QWidget *parent = nullptr);

    void showSteps(const QList<ConfigurationStep> &steps);
    /// Steps for which \a isDone says so are ticked.
    void showTicks(const std::function<bool(qsizetype step)> &isDone);
    /// The place of the current step among all; -1 where none is current.
    qsizetype currentStep() const;

signals:
    /// Somebody ticked a step, or took the tick away.
    void ticked(qsizetype step, bool isDone);

private:
    QTreeWidgetItem *addPhase(const ConfigurationStep &first);
    void passOn(const QTreeWidgetItem *entry);
};

} // namespace safeconduct
