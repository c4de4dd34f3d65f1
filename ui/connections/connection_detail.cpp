// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_detail.h"

#include "ui/common/choice_fields.h"
#include "ui/common/folded_group.h"
#include "ui/common/text_fields.h"
#include "ui/connections/path_field.h"

#include <QLocale>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QList<Word> connectorWords(const Knowledge &knowledge)
{
    return wordsFor(knowledge, u"connector"_s, knowledge.connectors.keys());
}

/// Option parts that may be in place today, `none` among them, message parts left out: those belong to message flows.
QList<Word> partWords(const Knowledge &knowledge)
{
    QStringList ids;
    for (const Mechanism &part : knowledge.parts) {
        if (part.layer == Layer::Network || part.layer == Layer::Transport || part.id == "none"_L1)
            ids.append(part.id);
    }
    return wordsFor(knowledge, u"part"_s, ids);
}

} // namespace

ConnectionDetail::ConnectionDetail(Session &session, QWidget *parent)
    : FormArea(parent)
    , m_session(session)
{
    addEnds(fields());
    addWay(fields());
    addUse(fields());
    fields().addStretch(1);
    setPointer({});
}

void ConnectionDetail::add(QVBoxLayout &layout, PlanField *field, const QString &member)
{
    layout.addWidget(field);
    m_fields.append({field, member});
}

void ConnectionDetail::addEnds(QVBoxLayout &layout)
{
    const Knowledge &knowledge = m_session.knowledge();
    const auto systems = [this] { return namesOf(m_session.plan().systems); };
    add(layout, new TextField(m_session, {u"connectionName"_s, tr("Name")}, this, TextField::Emptied::Kept),
        u"/name"_s);
    add(layout, new ChoiceField(m_session, {u"from"_s, tr("From")}, systems, {}, this), u"/from"_s);
    add(layout, new ChoiceField(m_session, {u"to"_s, tr("To")}, systems, {}, this), u"/to"_s);
    add(layout,
        new ChoiceField(
            m_session, {u"service"_s, tr("Service")}, [&knowledge] { return serviceWords(knowledge); }, {}, this),
        u"/service"_s);
    add(layout,
        new ChoiceField(
            m_session, {u"authentication"_s, tr("Login")}, [&knowledge] { return authenticationWords(knowledge); }, {},
            this),
        u"/authentication"_s);
}

void ConnectionDetail::addWay(QVBoxLayout &layout)
{
    const auto networks = [this] { return namesOf(m_session.plan().networks); };
    const auto systems = [this] { return namesOf(m_session.plan().systems); };
    const auto information = [this] { return namesOf(m_session.plan().information); };
    add(layout,
        new PathField(m_session, {u"path"_s, tr("Path: the networks it passes, in order")}, networks,
                      tr("Add a network…"), this),
        u"/path"_s);
    add(layout,
        new PathField(m_session, {u"via"_s, tr("By way of these proxies and gateways")}, systems, tr("Add a system…"),
                      this),
        u"/via"_s);
    add(layout, new IdsField(m_session, {u"information"_s, tr("Information it carries")}, information, this),
        u"/information"_s);
}

void ConnectionDetail::addUse(QVBoxLayout &layout)
{
    const Knowledge &knowledge = m_session.knowledge();
    add(layout,
        new CheckField(m_session,
                       {u"required"_s, tr("The service is needed"), tr("Otherwise it is to be switched off.")}, true,
                       this),
        u"/required"_s);
    auto *group = new FoldedGroup(u"use"_s, tr("Use and today's protection"), this);
    group->setUnfolded(true);
    QVBoxLayout &inside = *group->contents();
    add(inside, new NumberField(m_session, {u"users"_s, tr("Users")}, tr("not said"), this), u"/users"_s);
    add(inside, new NumberField(m_session, {u"messagesPerDay"_s, tr("Messages a day")}, tr("not said"), this),
        u"/messagesPerDay"_s);
    add(inside,
        new NumberField(m_session,
                        {u"protectedShare"_s, tr("Share with the information that sets the need"),
                         tr("Between 0 and 1; of users and messages.")},
                        QLocale().toString(knowledge.defaults.protectedShare), this),
        u"/protectedShare"_s);
    add(inside,
        new ChoiceField(
            m_session, {u"existing"_s, tr("Protected today by")}, [&knowledge] { return partWords(knowledge); },
            tr("not said"), this),
        u"/existing"_s);
    add(inside,
        new ChoiceField(
            m_session, {u"connector"_s, tr("Exchange connector")}, [&knowledge] { return connectorWords(knowledge); },
            tr("not said"), this),
        u"/connector"_s);
    layout.addWidget(group);
}

void ConnectionDetail::setPointer(const QString &pointer)
{
    for (const auto &[field, member] : std::as_const(m_fields))
        field->setPointer(pointer.isEmpty() ? QString() : pointer + member);
    setEnabled(!pointer.isEmpty());
}

} // namespace safeconduct
