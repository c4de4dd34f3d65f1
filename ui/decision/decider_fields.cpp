// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decision/decider_fields.h"

#include "ui/common/boxes.h"
#include "ui/common/words.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QList<Word> roleWords(const Session &session)
{
    QStringList roles{u"head-of-it"_s,    u"it-security-officer"_s,
                      u"administrator"_s, u"data-protection-officer"_s,
                      u"management"_s,    u"other"_s};
    for (const Role &role : session.plan().roles) {
        if (!roles.contains(role.role))
            roles.append(role.role);
    }
    return wordsFor(session.knowledge(), u"rolename"_s, roles);
}

} // namespace

DeciderFields::DeciderFields(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_form(new QFormLayout(this))
    , m_name(new FormBox(this))
    , m_role(new FormBox(this))
{
    m_name->setObjectName("deciderName"_L1);
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->lineEdit()->setPlaceholderText(tr("Name"));
    m_name->setMinimumContentsLength(16);
    m_role->setObjectName("deciderRole"_L1);
    m_role->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_form->setContentsMargins({});
    m_form->addRow(tr("Who &decides:"), m_name);
    m_form->addRow(tr("In which &role:"), m_role);
    fill();
    connect(m_name, &QComboBox::activated, this, &DeciderFields::takePerson);
    connect(m_name->lineEdit(), &QLineEdit::editingFinished, this, &DeciderFields::finishTyping);
    connect(m_role, &QComboBox::activated, this, &DeciderFields::finishTyping);
    connect(&m_session, &Session::planChanged, this, &DeciderFields::fill);
    connect(&m_session, &Session::decisionChanged, this, &DeciderFields::showDecider);
}

QString DeciderFields::name() const
{
    return m_name->currentText().trimmed();
}

QString DeciderFields::role() const
{
    return m_role->currentData().toString();
}

void DeciderFields::finishTyping()
{
    if (name() != m_session.decision().decidedBy || (!name().isEmpty() && role() != m_session.decision().decidedRole))
        m_session.setDecider(name(), role());
}

void DeciderFields::fill()
{
    {
        const QSignalBlocker blocker(m_name);
        m_name->clear();
        for (const Role &role : m_session.plan().roles) {
            if (!role.name.isEmpty())
                m_name->addItem(role.name, role.role);
        }
        m_role->clear();
        for (const auto words = roleWords(m_session); const Word &word : words)
            m_role->addItem(word.text, word.id);
    }
    showDecider();
}

void DeciderFields::showDecider()
{
    const Decision &decision = m_session.decision();
    if (m_name->currentText() != decision.decidedBy)
        m_name->setEditText(decision.decidedBy);
    const int role = m_role->findData(decision.decidedRole);
    if (role >= 0)
        m_role->setCurrentIndex(role);
}

/// Choosing a person of the plan takes the role that the plan gives them.
void DeciderFields::takePerson(int index)
{
    const int role = m_role->findData(m_name->itemData(index));
    if (role >= 0)
        m_role->setCurrentIndex(role);
    finishTyping();
}

} // namespace safeconduct
