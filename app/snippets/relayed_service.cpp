// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/relayed_service.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/way.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QList<int> tlsPortsOf(const Service &service)
{
    return service.implicitTlsPorts.isEmpty() ? service.ports : service.implicitTlsPorts;
}

} // namespace

bool RelayedService::isOpen() const
{
    return std::ranges::all_of(options,
                               [](const Option &option) { return option.transport == "tls-opportunistic"_L1; });
}

bool RelayedService::isMutual() const
{
    return std::ranges::all_of(options, [](const Option &option) { return option.transport == "tls-mutual"_L1; });
}

QList<int> RelayedService::tlsPorts() const
{
    return tlsPortsOf(*service);
}

int RelayedService::cleartextPort() const
{
    const auto found =
        std::ranges::find_if(service->ports, [this](int port) { return !service->implicitTlsPorts.contains(port); });
    return found == service->ports.end() ? 0 : *found;
}

QList<RelayedService> relayedServices(const Task &task, const std::function<bool(const Service &)> &isMeant)
{
    QList<RelayedService> services;
    for (const Chosen &chosen : *task.chosen) {
        const Connection &connection = *chosen.connection;
        const auto service = task.knowledge->services.constFind(connection.service);
        if (chosen.option.transport.isEmpty() || !connection.via.contains(task.system->id)
            || service == task.knowledge->services.cend() || !isMeant(*service))
            continue;
        const System *behind = nextEnding(*task.plan, connection, *task.system, *task.knowledge);
        RelayedService relayed{&connection, &*service, behind, {chosen.option}, {}, {}, {}};
        if (!behind || relayed.tlsPorts().isEmpty())
            continue;
        const auto same = std::ranges::find_if(
            services, [&](const RelayedService &other) { return other.tlsPorts() == relayed.tlsPorts(); });
        if (same == services.end())
            services.append(relayed);
        else if (same->behind == behind)
            same->options.append(chosen.option);
    }
    return services;
}

void takeNamesBehind(const Task &task, const QString &host, Quote quote, Values &values,
                     QList<RelayedService> &services)
{
    for (RelayedService &relayed : services) {
        const System &behind = *relayed.behind;
        relayed.ends = hostPlaces(task, behind, values);
        relayed.name = behind.hosts.size() == 1 ? hostNames(task, behind, quote, values).value(0) : host;
        relayed.group = u"safeconduct_%1_%2"_s.arg(
            values.take(identifier(behind.id, pointerTo(*task.plan, behind) + u"/id"_s)), relayed.service->id);
    }
}

const RelayedService *relayedAs(const QList<RelayedService> &services, const Service &service)
{
    const auto found = std::ranges::find_if(services, [&](const RelayedService &relayed) {
        return relayed.service->id == service.id || relayed.tlsPorts() == tlsPortsOf(service);
    });
    return found == services.end() ? nullptr : &*found;
}

} // namespace safeconduct
