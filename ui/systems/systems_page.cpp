// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/systems_page.h"

#include "ui/common/list_table.h"
#include "ui/common/override_field.h"
#include "ui/systems/descriptions.h"
#include "ui/systems/map_pane.h"
#include "ui/systems/system_detail.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QList<Word> exposureWords()
{
    return {{u"trusted"_s, SystemsPage::tr("trusted")},
            {u"limited"_s, SystemsPage::tr("trusted to a limited degree")},
            {u"untrusted"_s, SystemsPage::tr("not trusted")}};
}

} // namespace

SystemsPage::SystemsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_session(context.session)
    , m_tabs(new QTabWidget(this))
    , m_networks(new ListTable(m_session, u"/networks"_s, networksDescription(m_session)))
    , m_systems(new ListTable(m_session, u"/systems"_s, systemsDescription(m_session)))
    , m_facilities(new ListTable(m_session, u"/facilities"_s, facilitiesDescription(m_session)))
    , m_exposure(
          new OverrideField(m_session,
                            {u"exposure"_s, tr("How far the chosen network can be trusted"),
                             tr("Follows from its kind. Where that is not true of yours, set it here and say why.")},
                            {.usual = tr("by its kind"), .levels = exposureWords, .explanation = tr("because…")}))
    , m_detail(new SystemDetail(m_session))
{
    m_tabs->setObjectName("tabs"_L1);
    m_tabs->addTab(networksTab(), tr("N&etworks"));
    m_tabs->addTab(systemsTab(), tr("&Systems"));
    auto *map = new MapPane(m_session);
    m_tabs->addTab(map, tr("&Map"));
    m_tabs->addTab(facilitiesTab(), tr("Shared &investments"));
    connect(map, &MapPane::systemPicked, this, &SystemsPage::showSubject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    connect(m_networks, &ListTable::currentRowChanged, this, &SystemsPage::showNetwork);
    connect(m_systems, &ListTable::currentRowChanged, this, &SystemsPage::showSystem);
    showNetwork(m_networks->currentRow());
    showSystem(m_systems->currentRow());
}

QString SystemsPage::title() const
{
    return tr("Networks and systems");
}

StepState SystemsPage::state() const
{
    return planStepState(m_session, {u"/networks"_s, u"/systems"_s});
}

bool SystemsPage::focusFilter()
{
    ListTable *shown = m_systems; // beside the map, too
    for (ListTable *list : {m_networks, m_facilities}) {
        if (m_tabs->currentWidget()->isAncestorOf(list))
            shown = list;
    }
    shown->focusFilter();
    return true;
}

QWidget *SystemsPage::networksTab()
{
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->addWidget(m_networks, 1);
    layout->addWidget(m_exposure);
    return tab;
}

QWidget *SystemsPage::systemsTab()
{
    auto *splitter = new QSplitter;
    splitter->setObjectName("systemsParts"_L1);
    splitter->addWidget(m_systems);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->addWidget(splitter);
    return tab;
}

QWidget *SystemsPage::facilitiesTab()
{
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->addWidget(m_facilities);
    return tab;
}

void SystemsPage::showSubject(const QString &system)
{
    const QList<System> &systems = m_session.plan().systems;
    const auto found = std::ranges::find(systems, system, &System::id);
    if (found == systems.cend())
        return;
    m_tabs->setCurrentIndex(1);
    m_systems->selectRow(static_cast<int>(found - systems.cbegin()));
}

void SystemsPage::showNetwork(int row)
{
    m_exposure->setPointer(row < 0 ? QString() : m_networks->model()->itemPointer(row) + u"/exposure"_s);
}

void SystemsPage::showSystem(int row)
{
    m_detail->setPointer(row < 0 ? QString() : m_systems->model()->itemPointer(row));
}

} // namespace safeconduct
