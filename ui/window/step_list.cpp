// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/step_list.h"

#include "ui/common/icons.h"

#include <QScrollBar>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QIcon stateIcon(const StepState &state)
{
    if (state.problems > 0)
        return icon(u"dialog-error"_s);
    return icon(state.isDone ? u"emblem-ok"_s : u"step-open"_s);
}

} // namespace

StepList::StepList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName("steps"_L1);
    setAccessibleName(tr("Steps"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setSpacing(1);
}

void StepList::addStep(const QString &title)
{
    addItem(title);
}

void StepList::showState(int step, const QString &title, const StepState &state)
{
    QListWidgetItem *entry = item(step);
    entry->setText(u"%1  %2\n%3"_s.arg(step + 1).arg(title, state.text));
    entry->setIcon(stateIcon(state));
    entry->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(title, state.text));
    updateGeometry();
}

QSize StepList::sizeHint() const
{
    const int width = sizeHintForColumn(0) + 2 * frameWidth() + verticalScrollBar()->sizeHint().width();
    return {std::max(width, 150), 300};
}

} // namespace safeconduct
