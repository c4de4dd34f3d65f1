// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configuration/rollout_list.h"

#include "ui/common/tool_tips.h"

#include <QSignalBlocker>
#include <QTreeWidgetItemIterator>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepRole = Qt::UserRole;

qsizetype placeOfStep(const QTreeWidgetItem *entry)
{
    if (!entry || !entry->data(0, stepRole).isValid())
        return -1;
    return entry->data(0, stepRole).toLongLong();
}

QTreeWidgetItem *stepEntry(const ConfigurationStep &step, qsizetype place)
{
    const QString text = step.note.isEmpty() ? step.text : step.text + u'\n' + step.note;
    auto *entry = new QTreeWidgetItem(QStringList{text});
    entry->setToolTip(0, toolTipOf(text));
    entry->setData(0, stepRole, place);
    entry->setCheckState(0, Qt::Unchecked);
    return entry;
}

} // namespace

RolloutList::RolloutList(QWidget *parent)
    : WrappingTree(parent)
{
    setObjectName("rolloutSteps"_L1);
    setAccessibleName(tr("Steps in roll-out order"));
    setHeaderHidden(true);
    connect(this, &QTreeWidget::itemChanged, this, &RolloutList::passOn);
}

/// Not as a person chooses: nobody is told.
void RolloutList::showSteps(const QList<ConfigurationStep> &steps)
{
    const qsizetype before = currentStep();
    const QSignalBlocker silence(this);
    clear();
    QTreeWidgetItem *phase = nullptr;
    for (qsizetype place = 0; place < steps.size(); ++place) {
        const ConfigurationStep &step = steps.at(place);
        if (!phase || step.stage != steps.at(place - 1).stage)
            phase = addPhase(step);
        QTreeWidgetItem *entry = stepEntry(step, place);
        phase->addChild(entry);
        if (place == before)
            setCurrentItem(entry);
    }
    expandAll();
}

QTreeWidgetItem *RolloutList::addPhase(const ConfigurationStep &first)
{
    auto *phase = new QTreeWidgetItem(this, {first.phase});
    phase->setToolTip(0, toolTipOf(first.phaseMeaning));
    return phase;
}

void RolloutList::showTicks(const std::function<bool(qsizetype step)> &isDone)
{
    const QSignalBlocker silence(this);
    for (QTreeWidgetItemIterator entry(this); *entry; ++entry) {
        if (const qsizetype place = placeOfStep(*entry); place >= 0)
            (*entry)->setCheckState(0, isDone(place) ? Qt::Checked : Qt::Unchecked);
    }
}

qsizetype RolloutList::currentStep() const
{
    return placeOfStep(currentItem());
}

void RolloutList::passOn(const QTreeWidgetItem *entry)
{
    if (const qsizetype place = placeOfStep(entry); place >= 0)
        emit ticked(place, entry->checkState(0) == Qt::Checked);
}

} // namespace safeconduct
