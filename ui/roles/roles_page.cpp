// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/roles_page.h"

#include "app/support/text.h"
#include "ui/common/choice_fields.h"
#include "ui/common/folded_group.h"
#include "ui/common/labels.h"
#include "ui/common/list_table.h"
#include "ui/common/page_layout.h"
#include "ui/common/text_fields.h"
#include "ui/roles/role_field.h"
#include "ui/roles/settings_form.h"

#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const std::array neededRoles{u"head-of-it"_s, u"it-security-officer"_s, u"administrator"_s};

ListDescription rolesDescription(const Knowledge &knowledge)
{
    Json newItem = Json::object();
    newItem.insert(u"role"_s, Json::from(u"other"_s));
    return {.objectName = u"roles"_s,
            .name = RolesPage::tr("Roles"),
            .columns = {{.member = u"role"_s,
                         .header = RolesPage::tr("Role"),
                         .kind = CellKind::Choice,
                         .isRequired = true,
                         .words = [&knowledge] { return roleWords(knowledge); },
                         .width = 26},
                        {.member = u"name"_s, .header = RolesPage::tr("Name"), .width = 30},
                        {.member = u"email"_s, .header = RolesPage::tr("E-mail address"), .width = 30}},
            .newItem = newItem,
            .addText = RolesPage::tr("Add role"),
            .removeText = RolesPage::tr("Remove roles"),
            .empty = {RolesPage::tr("No roles yet"),
                      RolesPage::tr("Whoever has a part in the decision, besides the three above."),
                      RolesPage::tr("the data protection officer")}};
}

} // namespace

RolesPage::RolesPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_session(context.session)
{
    auto *layout = scrollingPage(this);
    auto *columns = new QHBoxLayout;
    columns->addWidget(organisation(), 1);
    columns->addWidget(people(), 1);
    layout->addLayout(columns);
    m_settings = new FoldedGroup(u"settings"_s, tr("Settings of the reckoning"), this);
    m_settings->contents()->addWidget(new SettingsForm(m_session, this));
    layout->addWidget(m_settings);
    layout->addWidget(allRoles());
    layout->addStretch(1);
    connect(&m_session, &Session::planChanged, this, &RolesPage::showSummary);
    showSummary();
}

QString RolesPage::title() const
{
    return tr("Roles");
}

/// Done when the three who answer for a decision have names (rule G8).
StepState RolesPage::state() const
{
    StepState state =
        planStepState(m_session, {u"/title"_s, u"/organisation"_s, u"/roles"_s, u"/settings"_s, u"/language"_s});
    state.open = std::ranges::count_if(
        neededRoles, [this](const QString &role) { return m_session.plan().personInRole(role).isEmpty(); });
    state.isDone = state.problems == 0 && state.open == 0;
    if (state.problems == 0)
        state.text = state.isDone ? tr("complete") : tr("%Ln name(s) missing", nullptr, static_cast<int>(state.open));
    return state;
}

QWidget *RolesPage::organisation()
{
    auto *group = new QGroupBox(tr("What it is about"), this);
    auto *layout = new QVBoxLayout(group);
    const auto add = [layout](PlanField *field, const QString &pointer) {
        layout->addWidget(field);
        field->setPointer(pointer);
    };
    add(new TextField(m_session, {u"title"_s, tr("&Title of the plan")}, group, TextField::Emptied::Kept), u"/title"_s);
    add(new TextField(m_session, {u"organisation"_s, tr("&Organisation")}, group), u"/organisation"_s);
    add(new ChoiceField(m_session,
                        {u"language"_s, tr("&Language of the record"),
                         tr("The window has a language of its own (View, Language).")},
                        languageWords, {}, group),
        u"/language"_s);
    add(new LongTextField(m_session, {u"note"_s, tr("Not&e"), tr("Goes into the record.")}, group), u"/note"_s);
    layout->addStretch(1);
    return group;
}

QWidget *RolesPage::people()
{
    auto *group = new QGroupBox(tr("Who answers for it"), this);
    auto *layout = new QVBoxLayout(group);
    const std::array parts{tr("Initiates the decision and may accept it."),
                           tr("Initiates the decision and may accept it."), tr("Puts it into practice.")};
    for (std::size_t index = 0; index < neededRoles.size(); ++index) {
        const QString name = textOf(roleWords(m_session.knowledge()), neededRoles[index]);
        auto *field = new RoleField(m_session, {neededRoles[index], name, parts[index]}, neededRoles[index], group);
        layout->addWidget(field);
        field->setPointer(u"/roles"_s);
    }
    layout->addStretch(1);
    return group;
}

QWidget *RolesPage::allRoles()
{
    auto *group = new FoldedGroup(u"moreRoles"_s, tr("More roles, e-mail addresses"), this);
    auto *table = new ListTable(m_session, u"/roles"_s, rolesDescription(m_session.knowledge()), group);
    table->setMinimumHeight(200);
    table->hideFilter();
    group->contents()->addWidget(table);
    return group;
}

void RolesPage::showSummary()
{
    m_settings->setSummary(settingsSummary(m_session));
}

} // namespace safeconduct
