// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

FactValue usedServices(const SystemFactsView &view)
{
    QStringList services;
    for (const auto connections = view.deployment->connectionsTo(*view.system);
         const ConnectionView *connection : connections) {
        if (connection->connection->required && !services.contains(connection->connection->service))
            services.append(connection->connection->service);
    }
    return services;
}

/// What the products offer and no connection to a system with one of them speaks of. Assumed products offer nothing known.
FactValue unlistedServices(const SystemFactsView &view)
{
    const SystemView &system = *view.system;
    if (!system.isManaged() || !system.isRole(SystemRole::Server) || system.isAssumed)
        return QStringList();
    QStringList unlisted = system.abilities.serves;
    for (const QString &product : system.productIds) {
        const QSet<QString> listed = view.deployment->servicesOf(product);
        unlisted.removeIf([&listed](const QString &service) { return listed.contains(service); });
    }
    return unlisted;
}

FactValue usesOwnCa(const SystemFactsView &view)
{
    const bool hasCa =
        view.deployment->facility(u"windows-enterprise-ca"_s) || view.deployment->facility(u"own-ca-small"_s);
    if (!hasCa || !view.system->isDevice())
        return yesNo(false);
    const auto isNeeded = [](const ConnectionView *connection) { return connection->connection->required; };
    const auto ends = view.deployment->connectionsTo(*view.system);
    const bool isEnd = std::ranges::any_of(view.deployment->connectionsFrom(*view.system), isNeeded)
        || std::ranges::any_of(ends, [&](const ConnectionView *connection) {
                           return isNeeded(connection) && !connection->isMessageFlow();
                       });
    return yesNo(isEnd);
}

FactValue runsMailServer(const SystemFactsView &view)
{
    static const QStringList services{u"smtp-relay"_s, u"imap"_s, u"pop3"_s, u"mapi-http"_s, u"mapi-rpc"_s, u"owa"_s};
    const bool serves = std::ranges::any_of(
        services, [&view](const QString &service) { return view.system->abilities.serves.contains(service); });
    return yesNo(serves && view.system->isRole(SystemRole::Server));
}

FactValue receivesAnonymous(const SystemFactsView &view)
{
    QStringList names;
    for (const auto connections = view.deployment->connectionsTo(*view.system);
         const ConnectionView *connection : connections) {
        const SystemView &from = *connection->from;
        const bool isOwn = from.isManaged()
            && (from.isRole(SystemRole::Server) || from.isRole(SystemRole::Appliance)
                || from.isRole(SystemRole::Client));
        if (isOwn && connection->connection->required && connection->connection->service == "smtp-submission"_L1
            && !connection->connection->hasLogin() && !names.contains(from.system->name))
            names.append(from.system->name);
    }
    return names;
}

} // namespace

QString rootDistribution(const SystemView &system, const Deployment &deployment)
{
    if (system.isManaged() && system.isWindows() && system.system->directory == "active-directory"_L1)
        return u"group-policy"_s;
    return system.isManaged() && deployment.facility(u"mdm"_s) ? u"mdm"_s : u"manual"_s;
}

const FactTable<SystemFactsView> &systemFacts()
{
    static const FactTable<SystemFactsView> table({
        {u"system.id"_s, [](const SystemFactsView &view) -> FactValue { return view.system->id(); }},
        {u"system.name"_s, [](const SystemFactsView &view) -> FactValue { return view.system->system->name; }},
        {u"system.role"_s, [](const SystemFactsView &view) -> FactValue { return word(view.system->system->role); }},
        {u"system.products"_s, [](const SystemFactsView &view) -> FactValue { return view.system->productIds; }},
        {u"system.productNames"_s,
         [](const SystemFactsView &view) -> FactValue { return view.system->productNames(); }},
        {u"system.assumedProducts"_s,
         [](const SystemFactsView &view) -> FactValue { return view.system->assumedProducts; }},
        {u"system.osFamily"_s, [](const SystemFactsView &view) -> FactValue { return view.system->osFamily; }},
        {u"system.managed"_s, [](const SystemFactsView &view) { return yesNo(view.system->isManaged()); }},
        {u"system.count"_s, [](const SystemFactsView &view) { return number(view.system->system->count); }},
        {u"system.directory"_s,
         [](const SystemFactsView &view) -> FactValue {
             return view.system->system->directory.isEmpty() ? u"none"_s : view.system->system->directory;
         }},
        {u"system.supportState"_s, [](const SystemFactsView &view) -> FactValue { return word(view.system->support); }},
        {u"system.supportProducts"_s,
         [](const SystemFactsView &view) -> FactValue { return view.system->supportProducts; }},
        {u"system.usedServices"_s, usedServices},
        {u"system.unlistedServices"_s, unlistedServices},
        {u"system.usesOwnCa"_s, usesOwnCa},
        {u"system.rootDistribution"_s,
         [](const SystemFactsView &view) -> FactValue { return rootDistribution(*view.system, *view.deployment); }},
        {u"system.runsMailServer"_s, runsMailServer},
        {u"system.receivesAnonymous"_s, receivesAnonymous},
    });
    return table;
}

} // namespace safeconduct
