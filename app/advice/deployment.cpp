// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/deployment.h"

#include "app/advice/encryption.h"
#include "app/advice/exposure.h"
#include "app/advice/flow.h"
#include "app/advice/need.h"
#include "app/advice/path_shape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// Parts that the knowledge does not know are left out: what they do is unknown.
Option readOption(const QString &id, const MethodView &method)
{
    Option option;
    option.isOff = id == "off"_L1;
    const QStringList words = id.split(u'+', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const PartView *part = method.part(word);
        if (part && part->layer() == Layer::Network)
            option.network = word;
        else if (part && part->layer() == Layer::Transport)
            option.transport = word;
        else if (part && part->layer() == Layer::Message)
            option.message = word;
    }
    return option;
}

} // namespace

bool isRoutingService(const QString &service)
{
    return service == "smtp-relay"_L1 || service == "exchange-internal"_L1 || service == "hybrid"_L1;
}

Deployment::Deployment(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
                       const KnownSystems *before)
    : m_plan(plan)
    , m_knowledge(knowledge)
    , m_index(plan)
    , m_asOf(settings.asOf)
    , m_method(viewMethod(knowledge, profile(), plan.weights))
    , m_knownSystems(knowledge, m_asOf, horizonEnd())
{
    for (const Answer &answer : plan.answers)
        m_answers[answer.question].append(&answer);
    for (const Facility &facility : plan.facilities) {
        if (!m_facilities.contains(facility.kind))
            m_facilities.insert(facility.kind, &facility);
    }
    addSystems(before);
    addConnections();
    findFlows(m_connections);
    addExisting();
    addRoutes();
}

int Deployment::horizonYears() const
{
    return m_plan.settings.horizonYears.value_or(m_knowledge.defaults.horizonYears);
}

Level Deployment::confidentialFrom() const
{
    return m_plan.settings.confidentialFrom.value_or(m_knowledge.defaults.confidentialFrom);
}

double Deployment::untrustedFrom() const
{
    return m_plan.settings.untrustedFrom.value_or(m_knowledge.defaults.untrustedFrom);
}

QString Deployment::profile() const
{
    return m_plan.settings.policyProfile.isEmpty() ? m_knowledge.defaults.policyProfile : m_plan.settings.policyProfile;
}

void Deployment::addSystems(const KnownSystems *before)
{
    for (const System &system : m_plan.systems) {
        m_systems.push_back(m_knownSystems.view(system, m_knowledge, before));
        const SystemView &view = m_systems.back();
        if (!m_systemIndex.contains(system.id))
            m_systemIndex.insert(system.id, &view);
        if (!view.isRole(SystemRole::Gateway) || !view.abilities.has(Ability::SiteGateway))
            continue;
        for (const QString &network : system.networks) {
            QList<const SystemView *> &gateways = m_gateways[network];
            if (gateways.isEmpty() || gateways.constLast() != &view) // a network listed twice is one
                gateways.append(&view);
        }
    }
}

void Deployment::addConnections()
{
    for (const Connection &connection : m_plan.connections) {
        ConnectionView &view = m_connections.emplace_back();
        view.deployment = this;
        view.connection = &connection;
        view.from = system(connection.from);
        view.to = system(connection.to);
        Q_ASSERT(view.from && view.to); // a usable plan has them
        const auto service = m_knowledge.services.constFind(connection.service);
        view.service = service == m_knowledge.services.cend() ? nullptr : &*service;
        for (const QString &id : connection.via)
            view.via.append(system(id));
        for (const QString &id : connection.path)
            view.path.append(m_index.network(id));
        view.need = needOf(connection, m_index);
        view.segments = segmentsOf(view);
        view.proxies = proxiesOf(view);
        view.tunnels = tunnelsOf(view, m_gateways);
        addShapes(view);
        for (const QString &product : view.to->productIds)
            m_servicesOf[product].insert(connection.service);
        m_arriving[view.to].append(&view);
        m_departing[view.from].append(&view);
    }
}

bool Deployment::sendsMail(const SystemView &system) const
{
    return std::ranges::any_of(m_departing.value(&system), [](const ConnectionView *view) {
        const QString &service = view->connection->service;
        return view->connection->required && (isRoutingService(service) || service == "smtp-submission"_L1);
    });
}

void Deployment::addExisting()
{
    for (ConnectionView &view : m_connections) {
        view.hasExisting = !view.connection->existing.isEmpty();
        view.existing = readOption(view.connection->existing, m_method);
        view.resting = restingPlacesOf(view);
        if (view.isMessageFlow())
            continue;
        const OptionParts parts = partsOf(view.existing, m_method);
        view.existingStrength = strengthOf(parts, view);
        view.isExistingServerProved = isServerProvedOverWholeLeg(parts, view);
    }
    for (ConnectionView &view : m_connections) {
        if (view.isMessageFlow())
            view.existingStrength = strengthOf({}, view);
    }
}

void Deployment::addRoutes()
{
    QHash<const SystemView *, RoutingHost> hosts;
    for (const ConnectionView &view : m_connections) {
        if (!view.connection->required || !isRoutingService(view.connection->service))
            continue;
        for (const SystemView *end : view.ends()) {
            RoutingHost &host = hosts[end];
            host.system = end;
            host.isWithoutIpsec = host.isWithoutIpsec && !view.existing.network.startsWith("ipsec-"_L1);
            host.isOpen = host.isOpen || !view.isExistingForced();
        }
    }
    for (const SystemView &system : m_systems) {
        if (hosts.contains(&system))
            m_routingHosts.append(hosts.value(&system));
    }
}

} // namespace safeconduct
