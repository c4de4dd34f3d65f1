// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/reasons.h"
#include "ui/common/wrapping_tree.h"

namespace safeconduct {

/// Statements with what they rest on, folded: the answer to "why?".
class ReasonTree : public WrappingTree {
    Q_OBJECT

public:
    explicit ReasonTree(QWidget *parent = nullptr);

    void showReasons(const QList<Reason> &reasons);

private:
    void add(QTreeWidgetItem *parent, const Reason &reason);
};

} // namespace safeconduct
