// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/looked_at.h"

#include "app/advice/explanation/passed_systems.h"
#include "app/advice/facility_choice.h"
#include "app/advice/options.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

void addRow(std::set<qsizetype> &rows, const FactPlace &place)
{
    if (place.scope == Scope::Plan && !place.isAnswer())
        rows.insert(place.row);
}

void addRows(std::set<qsizetype> &rows, const QList<PreparedCondition> &conditions)
{
    for (const PreparedCondition &condition : conditions) {
        if (condition.any.isEmpty())
            addRow(rows, condition.place);
        addRows(rows, condition.any);
    }
}

/// Of the facts on the plan, in the order of their table.
std::set<qsizetype> rowsAskedBy(const RuleBook &rules)
{
    std::set<qsizetype> rows;
    for (const QList<PreparedRule> *scope : {&rules.connection, &rules.part, &rules.option}) {
        for (const PreparedRule &rule : *scope) {
            addRows(rows, rule.conditions);
            if (rule.each)
                addRow(rows, *rule.each);
            for (const auto &[name, place] : rule.placeholders)
                addRow(rows, place);
        }
    }
    return rows;
}

QString idOf(const SystemView *system)
{
    return system ? system->id() : QString();
}

/// Collects systems and networks, each once.
class Collector {
public:
    void add(const ConnectionView &view)
    {
        for (const SystemView *system : {view.from, view.to, view.tunnels.near, view.tunnels.far, view.tunnels.front})
            add(system);
        for (const SystemView *system : view.via)
            add(system);
        for (const Network *network : view.path) {
            if (std::ranges::contains(m_networks, network))
                continue;
            m_networks.push_back(network);
            m_looked.networks.append(*network);
        }
        const Tunnels &tunnels = view.tunnels;
        m_looked.relations << QString::number(static_cast<int>(tunnels.siteToSite))
                           << QString::number(static_cast<int>(tunnels.hostToSite)) << idOf(tunnels.near)
                           << idOf(tunnels.far) << idOf(tunnels.front);
    }

    /// Whether it hands mail on, and what telephones call it.
    void addNeighbours(const SystemView &system, const Deployment &deployment)
    {
        m_looked.relations << system.id() << yesOrNo(deployment.sendsMail(system));
        for (const auto others = deployment.connectionsTo(system); const ConnectionView *other : others) {
            if (!other->from->isRole(SystemRole::Mobile))
                continue;
            add(other->from);
            m_looked.relations << other->from->id();
        }
    }

    LookedAt &looked() { return m_looked; }

private:
    void add(const SystemView *system)
    {
        if (!system || std::ranges::contains(m_systems, system))
            return;
        m_systems.push_back(system);
        m_looked.systems.append(*system->system);
    }

    LookedAt m_looked;
    std::vector<const SystemView *> m_systems;
    std::vector<const Network *> m_networks;
};

/// The same leg with other users and messages is the same to the flow.
Connection asLeg(Connection connection)
{
    connection.users.reset();
    connection.messagesPerDay.reset();
    connection.protectedShare.reset();
    return connection;
}

void addWhatIsSaidOf(LookedAt &looked, const ConnectionView &view)
{
    const Plan &plan = view.deployment->plan();
    const QString &id = view.connection->id;
    for (const QString &kind : view.connection->information) {
        if (const Information *information = view.deployment->index().informationOf(kind))
            looked.information.append(*information);
    }
    std::ranges::copy_if(plan.answers, std::back_inserter(looked.answers), [&id](const Answer &answer) {
        return answer.connection == id || (answer.connection.isEmpty() && answer.system.isEmpty());
    });
}

} // namespace

CommonGround commonGroundOf(const Deployment &deployment, const RuleBook &rules)
{
    CommonGround ground{deployment.plan(), {}};
    Plan &plan = ground.plan;
    for (QString *text : {&plan.id, &plan.title, &plan.organisation, &plan.language, &plan.note})
        text->clear();
    plan.roles.clear();
    plan.settings.budget = {}; // the choice for all together looks at it
    plan.settings.hourlyRates.clear();
    plan.settings.discountRatePercent.reset();
    plan.settings.worth.clear();
    plan.networks.clear();
    plan.systems.clear();
    plan.information.clear();
    plan.connections.clear();
    plan.costOverrides.clear();
    plan.answers.clear();
    const PlanFactsView view{&deployment, {}};
    for (const qsizetype row : rowsAskedBy(rules))
        ground.facts.append(planFacts().rows().at(row).value(view));
    return ground;
}

Settings pricesOf(const Plan &plan)
{
    Settings prices;
    prices.hourlyRates = plan.settings.hourlyRates;
    prices.discountRatePercent = plan.settings.discountRatePercent;
    prices.worth = plan.settings.worth;
    return prices;
}

LookedAt lookedAtBy(const ConnectionView &view)
{
    Collector collector;
    LookedAt &looked = collector.looked();
    looked.connection = *view.connection;
    addWhatIsSaidOf(looked, view);
    collector.add(view);
    for (const ConnectionView *leg : view.flow.legs) {
        looked.legs.append(asLeg(*leg->connection));
        collector.add(*leg);
    }
    looked.relations << yesOrNo(view.isLeg) << view.flow.reaches << idOf(view.flow.last)
                     << pricedFacilities(view).join(u' ');
    const QList<const SystemView *> passed = passedSystems(view);
    for (const SystemView *system : passed)
        collector.addNeighbours(*system, *view.deployment);
    return looked;
}

QList<CostOverride> costsFor(const ConnectionView &view)
{
    QList<CostOverride> costs;
    std::ranges::copy_if(view.deployment->plan().costOverrides, std::back_inserter(costs),
                         [&view](const CostOverride &change) {
                             return change.connection.isEmpty() || change.connection == view.connection->id;
                         });
    return costs;
}

QStringList routesOf(const Deployment &deployment)
{
    QStringList routes;
    for (const RoutingHost &host : deployment.routingHosts())
        routes << host.system->id() << host.system->system->name << yesOrNo(host.isWithoutIpsec)
               << yesOrNo(host.isOpen);
    return routes;
}

} // namespace safeconduct
