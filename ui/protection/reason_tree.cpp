// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/reason_tree.h"

#include "ui/common/tool_tips.h"

#include <QHeaderView>

namespace safeconduct {

using namespace Qt::StringLiterals;

ReasonTree::ReasonTree(QWidget *parent)
    : WrappingTree(parent)
{
    setObjectName("why"_L1);
    setAccessibleName(tr("Why: statements and what they rest on"));
    setHeaderLabels({tr("Because"), tr("Found, amount or source")});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::Interactive);
    header()->resizeSection(1, 220);
}

void ReasonTree::showReasons(const QList<Reason> &reasons)
{
    clear();
    for (const Reason &reason : reasons)
        add(invisibleRootItem(), reason);
    if (topLevelItemCount() > 0)
        topLevelItem(0)->setExpanded(true);
}

void ReasonTree::add(QTreeWidgetItem *parent, const Reason &reason)
{
    auto *item = new QTreeWidgetItem(parent, {reason.text, reason.found});
    item->setToolTip(0, toolTipOf(reason.text));
    item->setToolTip(1, toolTipOf(reason.found));
    for (const Reason &because : reason.because)
        add(item, because);
}

} // namespace safeconduct
