// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/step_list.h"

#include "ui/common/icons.h"
#include "ui/common/tool_tips.h"

#include <QScrollBar>

#include <algorithm>

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
    m_titles.append(title);
    addItem(title);
}

/// Titles decide how wide the list is, not what is said beneath them.
int StepList::textWidth() const
{
    int width = 0;
    for (const QString &title : m_titles)
        width = std::max(width, fontMetrics().horizontalAdvance(u"9  "_s + title));
    return width;
}

void StepList::showState(int step, const QString &title, const StepState &state)
{
    QListWidgetItem *entry = item(step);
    const QString text = fontMetrics().elidedText(state.text, Qt::ElideRight, textWidth());
    entry->setText(u"%1  %2\n%3"_s.arg(QString::number(step + 1), title, text));
    entry->setIcon(stateIcon(state));
    entry->setToolTip(toolTipOf(state.text));
    entry->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(title, state.text));
    updateGeometry();
}

QSize StepList::sizeHint() const
{
    const int width = sizeHintForColumn(0) + 2 * frameWidth() + verticalScrollBar()->sizeHint().width();
    return {std::max(width, 150), 300};
}

} // namespace safeconduct
