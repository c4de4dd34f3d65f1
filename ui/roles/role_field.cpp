// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/role_field.h"

#include "app/support/json_pointer.h"

#include <QLineEdit>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

RoleField::RoleField(Session &session, const FieldTexts &texts, QString role, QWidget *parent)
    : PlanField(session, texts, parent)
    , m_role(std::move(role))
    , m_line(new QLineEdit(this))
{
    connect(m_line, &QLineEdit::editingFinished, this, &RoleField::finishTyping);
    setEditor(m_line);
}

/// One past the end where there is no such entry.
qsizetype RoleField::entryIndex() const
{
    const QList<Json> &roles = value().items();
    return std::ranges::find_if(roles, [this](const Json &role) { return role.value(u"role"_s).text() == m_role; })
        - roles.cbegin();
}

void RoleField::showValue(const Json &roles)
{
    const QString name =
        entryIndex() < roles.size() ? roles.items().at(entryIndex()).value(u"name"_s).text() : QString();
    const bool isBeingTyped = m_line->hasFocus() && m_line->isModified();
    if (isBeingTyped || m_line->text() == name)
        return;
    m_line->setText(name);
    m_line->setModified(false);
}

QString RoleField::problemPointer() const
{
    return itemAt(pointer(), entryIndex());
}

void RoleField::finishTyping()
{
    if (!m_line->isModified())
        return;
    m_line->setModified(false);
    QList<Json> roles = value().items();
    const qsizetype index = entryIndex();
    Json role = index < roles.size() ? roles.at(index) : Json::object();
    role.insert(u"role"_s, Json::from(m_role));
    if (m_line->text().isEmpty())
        role.remove(u"/name"_s);
    else
        role.insert(u"name"_s, Json::from(m_line->text()));
    if (index < roles.size())
        roles[index] = role;
    else
        roles.append(role);
    passOn(Json::array(roles));
}

} // namespace safeconduct
