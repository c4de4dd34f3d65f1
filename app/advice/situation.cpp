// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/situation.h"

#include "app/advice/cost_drivers.h"
#include "app/advice/facility_choice.h"

#include <algorithm>
#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// Values one after the other.
class Key {
public:
    void add(std::int64_t number)
    {
        const auto bytes = std::bit_cast<std::array<char, sizeof number>>(number);
        m_bytes.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    void add(double number) { add(std::bit_cast<std::int64_t>(number)); }
    void add(const QString &text)
    {
        add(static_cast<std::int64_t>(text.size()));
        m_bytes.append(reinterpret_cast<const char *>(text.constData()),
                       text.size() * static_cast<qsizetype>(sizeof(QChar)));
    }
    void addFlag(bool holds) { m_bytes.append(holds ? '1' : '0'); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Things by their first place: what is the same thing has the same number.
template<typename Thing>
class Numbers {
public:
    std::int64_t of(const Thing *thing)
    {
        const auto found = std::ranges::find(m_things, thing);
        const std::int64_t number = std::distance(m_things.begin(), found);
        if (found == m_things.end())
            m_things.push_back(thing);
        return number;
    }
    const std::vector<const Thing *> &things() const { return m_things; }

private:
    std::vector<const Thing *> m_things;
};

void addPath(Key &key, const ConnectionView &view)
{
    Numbers<Network> networks;
    key.add(static_cast<std::int64_t>(view.path.size()));
    for (qsizetype segment = 0; segment < view.path.size(); ++segment) {
        key.add(networks.of(view.path.at(segment)));
        key.add(view.segments.at(segment).exposure);
        key.addFlag(view.segments.at(segment).isUntrusted);
    }
    key.add(static_cast<std::int64_t>(ownSites(view).size())); // what costs something at each
}

void addConnection(Key &key, const ConnectionView &view)
{
    const Connection &connection = *view.connection;
    for (const QString *text :
         {&connection.service, &connection.connector, &connection.authentication, &connection.existing})
        key.add(*text);
    key.add(static_cast<std::int64_t>(connection.users.value_or(-1)));
    key.add(connection.messagesPerDay ? connection.messagesPerDay->parts() : -1);
    key.add(view.share());
    for (const Level level : {view.need.confidentiality.level, view.need.integrity.level, view.need.availability.level})
        key.add(static_cast<std::int64_t>(level));
    key.addFlag(view.isLeg);
    key.addFlag(connection.required);
}

/// Whether there is another host of the mail's routes without IPsec, and one that is open (the facts `route.*`).
void addRoutes(Key &key, const ConnectionView &view)
{
    const QList<RoutingHost> &hosts = view.deployment->routingHosts();
    const auto lacksIpsec = [&view](const RoutingHost &host) {
        return host.isWithoutIpsec && host.system != view.from && host.system != view.to;
    };
    const bool isOnRoute = isRoutingService(view.connection->service);
    key.addFlag(isOnRoute && std::ranges::any_of(hosts, lacksIpsec));
    key.addFlag(isOnRoute && std::ranges::any_of(hosts, [&](const RoutingHost &host) {
                    return host.isOpen && lacksIpsec(host);
                }));
}

} // namespace

Situations::Situations(const Deployment &deployment)
    : m_deployment(deployment)
{
    for (const CostOverride &change : deployment.plan().costOverrides) {
        if (!change.connection.isEmpty())
            m_withOwnPrices.insert(change.connection);
    }
    for (const SystemView &system : deployment.systems())
        classify(system);
}

/// Of its hosts only the kind of names counts, of the plan's gateways whether the facility names them.
void Situations::classify(const SystemView &system)
{
    const Facility *gateways = m_deployment.facility(u"vpn-gateway"_s);
    const bool isListed = gateways && (gateways->systems.isEmpty() || gateways->systems.contains(system.id()));
    const QStringList facts{QString::number(static_cast<int>(system.system->role)), yesOrNo(isListed),
                            yesOrNo(hasPublicName(system)), yesOrNo(system.system->name.isEmpty())};
    System bare = *system.system;
    bare.id.clear();
    bare.name.clear();
    bare.networks.clear();
    bare.hosts.clear();
    QList<std::pair<System, int>> &alike = m_known[(facts + system.productIds).join(u'/')];
    auto found = std::ranges::find(alike, bare, &std::pair<System, int>::first);
    if (found == alike.end())
        found = alike.insert(alike.end(), {bare, static_cast<int>(m_kinds.size())}); // a number not given yet
    m_kinds.insert(&system, found->second);
}

std::optional<QByteArray> Situations::of(const ConnectionView &view) const
{
    if (view.isMessageFlow() || m_withOwnPrices.contains(view.connection->id))
        return std::nullopt;
    Key key;
    addConnection(key, view);
    addPath(key, view);
    addRoutes(key, view);
    key.add(static_cast<std::int64_t>(view.tunnels.siteToSite));
    key.add(static_cast<std::int64_t>(view.tunnels.hostToSite));
    Numbers<SystemView> systems;
    const auto addSystem = [&](const SystemView *system) { key.add(system ? systems.of(system) : -1); };
    for (const SystemView *system : {view.from, view.to, view.tunnels.near, view.tunnels.far, view.tunnels.front})
        addSystem(system);
    key.add(static_cast<std::int64_t>(view.via.size()));
    for (const SystemView *system : view.via)
        addSystem(system);
    for (const SystemView *system : systems.things()) {
        key.add(static_cast<std::int64_t>(m_kinds.value(system)));
        for (const Network *network : view.path)
            key.addFlag(system->system->networks.contains(network->id));
    }
    return key.bytes();
}

} // namespace safeconduct
