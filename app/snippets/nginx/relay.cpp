// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/relay.h"

#include "app/snippets/nginx/quote.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/proxied.h"
#include "app/snippets/way.h"
#include "app/snippets/web_site.h"

#include <algorithm>

namespace safeconduct::nginx {

using namespace Qt::StringLiterals;

namespace {

RelayKind kindFor(const Task &task, const Service &service)
{
    const QString mode = tlsTerminationOf(*task.system, *task.knowledge);
    if (mode == "passthrough"_L1)
        return RelayKind::PassThrough;
    return mode == "offload"_L1 && !mailProtocol(service).isEmpty() ? RelayKind::Mail : RelayKind::Stream;
}

QList<int> tlsPortsOf(const Service &service)
{
    return service.implicitTlsPorts.isEmpty() ? service.ports : service.implicitTlsPorts;
}

/// Decided connections that lead through the task's system in \a kind, without names.
QList<RelayedService> servicesThrough(const Task &task, RelayKind kind)
{
    QList<RelayedService> services;
    for (const Chosen &chosen : *task.chosen) {
        const Connection &connection = *chosen.connection;
        const auto service = task.knowledge->services.constFind(connection.service);
        if (chosen.option.transport.isEmpty() || !connection.via.contains(task.system->id)
            || service == task.knowledge->services.cend() || kindFor(task, *service) != kind
            || (service->isHttp && kind != RelayKind::PassThrough))
            continue;
        const System *behind = nextEnding(*task.plan, connection, *task.system, *task.knowledge);
        RelayedService relayed{&connection, &*service, behind, {chosen.option}, {}, {}, {}};
        if (!behind || relayed.tlsPorts().isEmpty()
            || (kind == RelayKind::Stream && service->implicitTlsPorts.isEmpty()))
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

void takeNames(const Task &task, Relay &relay, Values &values)
{
    relay.host = task.system->hosts.isEmpty() ? QString() : hostNames(task, *task.system, quoted, values).value(0);
    for (RelayedService &relayed : relay.services) {
        const System &behind = *relayed.behind;
        relayed.ends = hostPlaces(task, behind, values);
        relayed.name = behind.hosts.size() == 1 ? hostNames(task, behind, quoted, values).value(0) : relay.host;
        relayed.group = u"safeconduct_%1_%2"_s.arg(
            values.take(identifier(behind.id, pointerTo(*task.plan, behind) + u"/id"_s)), relayed.service->id);
    }
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

const RelayedService *Relay::leadingTo(const Service &service) const
{
    const auto found = std::ranges::find_if(services, [&](const RelayedService &relayed) {
        return relayed.service->id == service.id || relayed.tlsPorts() == tlsPortsOf(service);
    });
    return found == services.end() ? nullptr : &*found;
}

QString mailProtocol(const Service &service)
{
    if (service.id == "imap"_L1 || service.id == "pop3"_L1)
        return service.id;
    return service.id == "smtp-submission"_L1 ? u"smtp"_s : QString();
}

RelayKind relayKind(const Task &task)
{
    return kindFor(task, task.knowledge->services.value(task.connection->service));
}

const System *systemWithoutPlace(const Task &task, RelayKind kind)
{
    if (kind != RelayKind::PassThrough && task.system->hosts.isEmpty())
        return task.system;
    const QList<RelayedService> services = servicesThrough(task, kind);
    const auto found = std::ranges::find_if(services, [kind](const RelayedService &relayed) {
        const QList<Host> &hosts = relayed.behind->hosts;
        return hosts.isEmpty() || (kind == RelayKind::Mail && hosts.constFirst().addresses.isEmpty());
    });
    return found == services.end() ? nullptr : found->behind;
}

Results<Relay> relayFor(const Task &task, RelayKind kind)
{
    Values values;
    Relay relay{kind, {}, servicesThrough(task, kind), true, {}};
    relay.goesOnWithTls = tlsTerminationOf(*task.system, *task.knowledge) != "offload"_L1;
    takeNames(task, relay, values);
    const bool isAnyOpen = std::ranges::any_of(relay.services, &RelayedService::isOpen);
    relay.policy = opensslPolicy(*task.profile, *task.system, isAnyOpen, *task.knowledge);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    return relay;
}

} // namespace safeconduct::nginx
