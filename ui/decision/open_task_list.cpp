// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decision/open_task_list.h"

#include "app/session/open_tasks.h"
#include "ui/common/icons.h"
#include "ui/common/tool_tips.h"
#include "ui/common/words.h"

#include <QSignalBlocker>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int placeRole = Qt::UserRole;
constexpr int questionRole = Qt::UserRole + 1;
constexpr int connectionRole = Qt::UserRole + 2;

void describe(QTreeWidgetItem &entry, const OpenTask &task)
{
    entry.setToolTip(0, toolTipOf(task.text));
    entry.setData(0, connectionRole, task.point.connection);
    if (task.point.kind == OpenKind::UnansweredQuestion)
        entry.setData(0, questionRole, task.point.detail);
    else
        entry.setData(0, placeRole,
                      task.point.connection.isEmpty() ? task.step : task.step + u'/' + task.point.connection);
}

/// What tells an entry from others when the list is made anew.
QString keyOf(const QTreeWidgetItem *entry)
{
    return entry ? entry->data(0, placeRole).toString() + u'|' + entry->data(0, questionRole).toString() + u'|'
            + entry->data(0, connectionRole).toString()
                 : QString();
}

} // namespace

OpenTaskList::OpenTaskList(Session &session, QWidget *parent)
    : WrappingTree(parent)
    , m_session(session)
{
    setObjectName("openTasks"_L1);
    setAccessibleName(tr("What is still open"));
    setAccessibleDescription(tr("Return leads to where it is done."));
    setHeaderHidden(true);
    connect(this, &QTreeWidget::itemActivated, this, &OpenTaskList::activate);
    connect(this, &QTreeWidget::currentItemChanged, this, &OpenTaskList::questionChosen);
    connect(&m_session, &Session::decisionChanged, this, &OpenTaskList::showTasks);
    connect(&m_session, &Session::adviceChanged, this, &OpenTaskList::showTasks);
    connect(&m_session, &Session::planChanged, this, &OpenTaskList::showTasks);
    showTasks();
}

OpenPoint OpenTaskList::currentQuestion() const
{
    const QTreeWidgetItem *entry = currentItem();
    return {.kind = OpenKind::UnansweredQuestion,
            .connection = entry ? entry->data(0, connectionRole).toString() : QString(),
            .detail = entry ? entry->data(0, questionRole).toString() : QString()};
}

void OpenTaskList::showTasks()
{
    const QString before = keyOf(currentItem());
    {
        const QSignalBlocker blocker(this);
        clear();
        const Wording words(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency);
        for (const auto groups = openTasks(m_session, words); const OpenTaskGroup &group : groups) {
            auto *heading = new QTreeWidgetItem(this, {u"%1 (%2)"_s.arg(group.title).arg(group.tasks.size())});
            heading->setIcon(0, icon(group.blocksProposal ? u"dialog-warning"_s : u"step-open"_s));
            for (const OpenTask &task : group.tasks) {
                auto *entry = new QTreeWidgetItem(heading, {task.text});
                describe(*entry, task);
                if (keyOf(entry) == before)
                    setCurrentItem(entry);
            }
            heading->setExpanded(true);
        }
    }
    emit questionChosen();
}

void OpenTaskList::activate(const QTreeWidgetItem *entry)
{
    const QString place = entry->data(0, placeRole).toString();
    if (!place.isEmpty())
        emit placeRequested(place);
}

} // namespace safeconduct
