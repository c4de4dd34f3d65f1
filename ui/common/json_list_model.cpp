// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/json_list_model.h"

#include "app/support/json_pointer.h"
#include "ui/common/icons.h"
#include "ui/common/pasted_lines.h"
#include "ui/common/problem_texts.h"
#include "ui/common/tool_tips.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Whether \a id stands anywhere in \a json, which would be a reference to it.
bool mentions(const Json &json, const QString &id)
{
    if (json.isText())
        return json.text() == id;
    return std::ranges::any_of(json.items(), [&](const Json &item) { return mentions(item, id); });
}

int timesMentioned(const Json &json, const QString &id)
{
    int times = 0;
    for (const Json &item : json.items())
        times += item.isText() ? int(item.text() == id) : timesMentioned(item, id);
    return times;
}

void setMember(Json &item, const QString &member, const Json &value)
{
    const QString pointer = memberAt({}, member);
    if (value.exists())
        item.set(pointer, value);
    else
        item.remove(pointer);
}

} // namespace

JsonListModel::JsonListModel(Session &session, QString pointer, ListDescription description, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_pointer(std::move(pointer))
    , m_description(std::move(description))
{
    connect(&m_session, &Session::planChanged, this, &JsonListModel::takePlan);
    connect(&m_session, &Session::adviceChanged, this, &JsonListModel::refreshShown);
    takePlan();
}

void JsonListModel::setPointer(const QString &pointer)
{
    m_pointer = pointer;
    takePlan();
}

QString JsonListModel::itemPointer(int row) const
{
    return itemAt(m_pointer, row);
}

int JsonListModel::rowOf(const QString &id) const
{
    const auto found =
        std::ranges::find_if(m_items, [&](const Json &item) { return item.value(u"id"_s).text() == id; });
    return found == m_items.cend() ? -1 : static_cast<int>(found - m_items.cbegin());
}

void JsonListModel::takePlan()
{
    const QList<Json> items = m_pointer.isEmpty() ? QList<Json>() : m_session.document().json().at(m_pointer).items();
    replaceRows(items);
    refreshShown(); // problems may have come or gone at unchanged rows
}

/// Only the rows in the middle that differ are taken out and put in, so that selection and scrolling stay where they are.
void JsonListModel::replaceRows(const QList<Json> &items)
{
    if (items.size() == m_items.size()) {
        m_items = items;
        return;
    }
    const auto [oldFirst, newFirst] = std::ranges::mismatch(std::as_const(m_items), items);
    const int first = static_cast<int>(oldFirst - m_items.cbegin());
    const auto most = std::min(m_items.size(), items.size()) - first;
    int last = 0;
    while (last < most && m_items.at(m_items.size() - 1 - last) == items.at(items.size() - 1 - last))
        ++last;
    const int oldCount = static_cast<int>(m_items.size()) - first - last;
    const int newCount = static_cast<int>(items.size()) - first - last;
    if (oldCount > 0) {
        beginRemoveRows({}, first, first + oldCount - 1);
        m_items.remove(first, oldCount);
        endRemoveRows();
    }
    if (newCount > 0) {
        beginInsertRows({}, first, first + newCount - 1);
        m_items = items;
        endInsertRows();
    }
}

void JsonListModel::refreshShown()
{
    if (!m_items.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int JsonListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int JsonListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_description.columns.size());
}

Problems JsonListModel::problemsOf(const QModelIndex &index) const
{
    return problemsWithin(m_session, memberAt(itemPointer(index.row()), column(index.column()).member));
}

QVariant JsonListModel::problemText(const QModelIndex &index) const
{
    const QString text = problemTexts(problemsOf(index));
    return text.isEmpty() ? QVariant() : QVariant(toolTipOf(text));
}

QVariant JsonListModel::accessibleText(const QModelIndex &index) const
{
    const QString text = cellText(column(index.column()), item(index.row()));
    const QString problems = problemTexts(problemsOf(index));
    return problems.isEmpty() ? text : u"%1. %2"_s.arg(text, problems);
}

QVariant JsonListModel::sortValue(const QModelIndex &index) const
{
    const Column &shown = column(index.column());
    const Json value = item(index.row()).value(shown.member);
    if (shown.kind == CellKind::Number)
        return value.number(-1);
    if (shown.kind == CellKind::Choice) { // levels and the like in their own order, not by the alphabet
        const QList<Word> words = shown.words();
        return qint64(std::ranges::find(words, value.text(), &Word::id) - words.cbegin());
    }
    return cellText(shown, item(index.row()));
}

QVariant JsonListModel::checkState(const QModelIndex &index) const
{
    const Column &shown = column(index.column());
    if (shown.kind != CellKind::YesNo)
        return {};
    return item(index.row()).value(shown.member).boolean(shown.otherwise) ? Qt::Checked : Qt::Unchecked;
}

QVariant JsonListModel::data(const QModelIndex &index, int role) const
{
    const Column &shown = column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shown.kind == CellKind::YesNo && role == Qt::DisplayRole ? QVariant()
                                                                        : cellText(shown, item(index.row()));
    case Qt::DecorationRole:
        return problemIcon(problemsOf(index));
    case Qt::ToolTipRole:
        return problemText(index);
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case Qt::CheckStateRole:
        return checkState(index);
    case idsRole:
        return item(index.row()).value(shown.member).textList();
    case sortRole:
        return sortValue(index);
    default:
        return {};
    }
}

bool JsonListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::CheckStateRole)
        setCell(index, Json::from(value.toInt() == Qt::Checked));
    else if (role == idsRole)
        setCell(index,
                value.toStringList().isEmpty() && !column(index.column()).isRequired
                    ? Json()
                    : Json::from(value.toStringList()));
    else if (role == Qt::EditRole && value.toString() != data(index, Qt::EditRole).toString())
        setCell(index, cellValue(column(index.column()), value.toString()));
    return role == Qt::EditRole || role == Qt::CheckStateRole || role == idsRole;
}

/// An id that was made for a new item follows the first name it is given, as long as nothing refers to it.
Json JsonListModel::renamed(const Json &item, const Json &name) const
{
    Json changed = item;
    changed.insert(u"name"_s, name);
    const QString id = item.value(u"id"_s).text();
    const bool isFresh = !m_description.idStem.isEmpty() && id.startsWith(m_description.idStem);
    if (isFresh && !name.text().isEmpty() && timesMentioned(m_session.document().json(), id) == 1)
        changed.insert(u"id"_s, Json::from(m_session.freeId(m_pointer, name.text())));
    return changed;
}

void JsonListModel::setCell(const QModelIndex &index, const Json &value)
{
    const Column &changed = column(index.column());
    const QString what = tr("Change %1", "a step of undo; %1 is a column").arg(changed.header);
    if (changed.member == "name"_L1 && item(index.row()).contains(u"id"_s))
        m_session.set(itemPointer(index.row()), renamed(item(index.row()), value), what);
    else
        m_session.set(memberAt(itemPointer(index.row()), changed.member), value, what);
}

QVariant JsonListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return column(section).header;
    if (role == Qt::ToolTipRole && !column(section).hint.isEmpty())
        return column(section).hint;
    return {};
}

Qt::ItemFlags JsonListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (m_session.isReadOnly() || column(index.column()).kind == CellKind::Shown)
        return flags;
    return flags | (column(index.column()).kind == CellKind::YesNo ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

Json JsonListModel::newItem(const QString &name) const
{
    Json item = Json::object();
    if (!m_description.idStem.isEmpty())
        item.insert(u"id"_s, Json::from(m_session.freeId(m_pointer, m_description.idStem)));
    if (!name.isEmpty())
        item.insert(u"name"_s, Json::from(name));
    for (qsizetype index = 0; index < m_description.newItem.size(); ++index)
        item.insert(m_description.newItem.names().at(index), m_description.newItem.items().at(index));
    return item;
}

bool JsonListModel::addItem()
{
    if (m_pointer.isEmpty() || m_session.isReadOnly())
        return false;
    m_session.append(m_pointer, newItem(m_description.newName), m_description.addText);
    return true;
}

void JsonListModel::removeItems(const QList<int> &rows)
{
    QStringList pointers;
    for (const int row : rows)
        pointers.append(itemPointer(row));
    if (!pointers.isEmpty())
        m_session.remove(pointers, m_description.removeText);
}

QList<int> JsonListModel::pastedColumns(const QStringList &firstLine, bool &isHeader) const
{
    QList<int> byHeader;
    QList<int> editable;
    for (int index = 0; index < columnCount(); ++index) {
        if (column(index).kind != CellKind::Shown)
            editable.append(index);
    }
    for (const QString &cell : firstLine) {
        const auto found = std::ranges::find_if(m_description.columns, [&](const Column &candidate) {
            return candidate.header.compare(cell, Qt::CaseInsensitive) == 0 || candidate.member == cell;
        });
        byHeader.append(
            found == m_description.columns.cend() ? -1 : static_cast<int>(found - m_description.columns.cbegin()));
    }
    isHeader = !byHeader.contains(-1);
    return isHeader ? byHeader : editable;
}

Json JsonListModel::pastedItem(const QStringList &cells, const QList<int> &columns, const QList<Json> &before) const
{
    Json item = newItem(m_description.newName);
    for (qsizetype index = 0; index < std::min(cells.size(), columns.size()); ++index) {
        const Column &target = column(columns.at(index));
        if (target.kind != CellKind::Shown && !cells.at(index).isEmpty())
            setMember(item, target.member, cellValue(target, cells.at(index)));
    }
    if (m_description.idStem.isEmpty())
        return item;
    const QString wanted = m_session.freeId(m_pointer, item.value(u"name"_s).text());
    QString id = wanted;
    for (int number = 2; mentions(Json::array(before), id); ++number)
        id = wanted + u'-' + QString::number(number);
    item.insert(u"id"_s, Json::from(id));
    return item;
}

int JsonListModel::paste(const QString &tabSeparated)
{
    QList<QStringList> lines = pastedLines(tabSeparated);
    if (lines.isEmpty() || m_pointer.isEmpty())
        return 0;
    bool isHeader = false;
    const QList<int> columns = pastedColumns(lines.first(), isHeader);
    if (isHeader)
        lines.removeFirst();
    QList<Json> items = m_items;
    for (const QStringList &cells : std::as_const(lines))
        items.append(pastedItem(cells, columns, items));
    m_session.set(m_pointer, Json::array(items), tr("Paste", "a step of undo"));
    return static_cast<int>(lines.size());
}

} // namespace safeconduct
