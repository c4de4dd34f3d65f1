// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/role_weights.h"

#include "app/document/weight_tables.h"
#include "ui/common/labels.h"
#include "ui/common/read_table.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace safeconduct {

using namespace Qt::StringLiterals;

RoleWeights::RoleWeights(const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_note(textLabel({}, this))
    , m_level(new QComboBox(this))
    , m_table(new ReadTable(u"roleWeights"_s, tr("What the criteria count for, by role")))
{
    m_level->setObjectName("roleWeightsLevel"_L1);
    for (const auto levels = levelWords(session.knowledge()); const Word &level : levels)
        m_level->addItem(level.text, level.id);
    auto *label = new QLabel(tr("At the &need"), this);
    label->setBuddy(m_level);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_level);
    head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    connect(m_level, &QComboBox::currentIndexChanged, this, &RoleWeights::fill);
}

void RoleWeights::showPlan(const Plan &plan)
{
    m_plan = plan;
    fill();
}

void RoleWeights::fill()
{
    m_note->setText(m_plan.weightsByRole.isEmpty()
                        ? tr("No role has points of its own yet. Choose a role above and give it points: then the "
                             "shares stand here side by side, and you see where the views differ.")
                        : tr("The advice counts with the points for everyone. Where another column is far from them, "
                             "talk about it."));
    const Level level = levelFrom(m_level->currentData().toString()).value_or(Level::Normal);
    m_table->showTable(roleWeightsTable(
        m_plan, m_session.knowledge(),
        Wording(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency), level));
}

} // namespace safeconduct
