// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/connection_list.h"

#include "app/decision/decide.h"
#include "app/document/choice_tables.h"
#include "app/session/alike.h"
#include "ui/common/icons.h"
#include "ui/common/tool_tips.h"
#include "ui/common/words.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

QString stateIcon(const Choice &choice, const ConnectionAdvice &advice)
{
    if (choice.option.isEmpty())
        return u"dialog-error"_s;
    if (!choice.isDecided)
        return u"step-open"_s;
    return deviates(choice, advice) ? u"choice-deviating"_s : u"emblem-ok"_s;
}

/// The list is narrow: in one or two words, which the tool tip and a screen reader say in full.
QString shortState(const Choice &choice, const ConnectionAdvice &advice)
{
    if (choice.option.isEmpty())
        return ConnectionList::tr("nothing permissible");
    if (!choice.isDecided)
        return ConnectionList::tr("proposed");
    return deviates(choice, advice) ? ConnectionList::tr("decided otherwise") : ConnectionList::tr("decided");
}

} // namespace

ConnectionList::ConnectionList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_filter(new QLineEdit(this))
    , m_grouped(new QCheckBox(tr("&Similar ones together"), this))
    , m_list(new QListWidget(this))
{
    m_filter->setObjectName("connectionFilter"_L1);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter connections"));
    m_list->setObjectName("connections"_L1);
    m_list->setAccessibleName(tr("Connections"));
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::itemClicked, this, &ConnectionList::picked);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectionList::picked);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_grouped->setObjectName("groupAlike"_L1);
    m_grouped->setToolTip(tr("Connections for which the same speaks for and against the same options"));
    layout->addWidget(m_filter);
    layout->addWidget(m_grouped);
    layout->addWidget(m_list, 1);
    connect(m_grouped, &QCheckBox::toggled, this, &ConnectionList::showConnections);
    connect(m_filter, &QLineEdit::textChanged, this, &ConnectionList::applyFilter);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] { emit currentChanged(current()); });
    connect(&m_session, &Session::planChanged, this, &ConnectionList::showConnections);
    connect(&m_session, &Session::adviceChanged, this, &ConnectionList::showGroups);
    connect(&m_session, &Session::decisionChanged, this, &ConnectionList::showStates);
    showConnections();
}

QString ConnectionList::current() const
{
    const QListWidgetItem *entry = m_list->currentItem();
    return entry ? entry->data(idRole).toString() : QString();
}

void ConnectionList::select(const QString &connection)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toString() != connection)
            continue;
        m_filter->clear();
        m_list->setCurrentRow(row);
    }
}

void ConnectionList::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ConnectionList::showConnections()
{
    const QString before = current();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        QHash<QString, QString> names;
        for (const Connection &connection : m_session.plan().connections)
            names.insert(connection.id, connection.name.isEmpty() ? connection.id : connection.name);
        const QList<QStringList> all = groups();
        for (const QStringList &group : all)
            addGroup(group, names, before);
        showStates();
    }
    applyFilter();
    emit currentChanged(current());
}

/// Without groups all connections are one, in the plan's order.
QList<QStringList> ConnectionList::groups() const
{
    QStringList all;
    for (const Connection &connection : m_session.plan().connections)
        all.append(connection.id);
    if (!m_grouped->isChecked())
        return {all};
    QList<QStringList> alike = alikeConnections(m_session.plan(), m_session.advice());
    QSet<QString> advised;
    for (const QStringList &group : std::as_const(alike))
        advised.unite({group.cbegin(), group.cend()});
    all.removeIf([&advised](const QString &connection) { return advised.contains(connection); });
    std::ranges::stable_sort(alike, std::ranges::greater(), &QStringList::size);
    if (!all.isEmpty())
        alike.append(all); // without advice yet
    return alike;
}

void ConnectionList::addGroup(const QStringList &connections, const QHash<QString, QString> &names,
                              const QString &current)
{
    if (m_grouped->isChecked()) {
        auto *head = new QListWidgetItem(
            connections.size() > 1 ? tr("%Ln alike", nullptr, static_cast<int>(connections.size())) : tr("by itself"),
            m_list);
        head->setFlags(Qt::NoItemFlags); // passed over by cursor and mouse
        QFont bold = m_list->font();
        bold.setBold(true);
        head->setFont(bold);
        head->setForeground(palette().brush(QPalette::Active, QPalette::Text)); // not grey: it is there to be read
    }
    for (const QString &id : connections) {
        auto *entry = new QListWidgetItem(m_list);
        entry->setData(idRole, id);
        entry->setData(nameRole, names.value(id, id));
        if (id == current || m_list->currentRow() < 0)
            m_list->setCurrentItem(entry);
    }
}

/// Another advice may make other groups.
void ConnectionList::showGroups()
{
    if (m_grouped->isChecked())
        showConnections();
    else
        showStates();
}

void ConnectionList::showStates()
{
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency);
    QHash<QString, const Choice *> choices;
    for (const Choice &choice : m_session.decision().choices)
        choices.insert(choice.connection, &choice);
    QHash<QString, const ConnectionAdvice *> advices;
    for (const ConnectionAdvice &advice : m_session.advice().connections)
        advices.insert(advice.id, &advice);
    for (int row = 0; row < m_list->count(); ++row) {
        const QString id = m_list->item(row)->data(idRole).toString();
        if (id.isEmpty())
            continue; // a group's head
        showState(*m_list->item(row), words, choices.value(id), advices.value(id));
    }
}

void ConnectionList::showState(QListWidgetItem &entry, const Wording &words, const Choice *choice,
                               const ConnectionAdvice *advice)
{
    const QString name = entry.data(nameRole).toString();
    const QString state = choice && advice ? choiceState(words, *choice, *advice) : tr("no advice yet");
    entry.setText(u"%1\n%2"_s.arg(name, choice && advice ? shortState(*choice, *advice) : state));
    entry.setIcon(icon(choice && advice ? stateIcon(*choice, *advice) : u"step-open"_s));
    entry.setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(name, state));
    entry.setToolTip(toolTipOf(choice ? u"%1\n%2\n%3"_s.arg(name, words.option(choice->option), state) : name));
}

void ConnectionList::applyFilter()
{
    const QString wanted = m_filter->text().trimmed();
    QListWidgetItem *head = nullptr; // hidden while nothing beneath is shown
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *entry = m_list->item(row);
        const QString id = entry->data(idRole).toString();
        const bool isShown = !id.isEmpty()
            && (entry->text().contains(wanted, Qt::CaseInsensitive) || id.contains(wanted, Qt::CaseInsensitive));
        entry->setHidden(!isShown);
        if (id.isEmpty())
            head = entry;
        else if (isShown && head)
            head->setHidden(false);
    }
}

} // namespace safeconduct
