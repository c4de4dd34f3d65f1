// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/relay.h"

#include "app/snippets/nginx/quote.h"
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

/// Decided connections that lead through the task's system in \a kind, without names.
QList<RelayedService> servicesThrough(const Task &task, RelayKind kind)
{
    return relayedServices(task, [&task, kind](const Service &service) {
        return kindFor(task, service) == kind && (!service.isHttp || kind == RelayKind::PassThrough)
            && (kind != RelayKind::Stream || !service.implicitTlsPorts.isEmpty());
    });
}

void takeNames(const Task &task, Relay &relay, Values &values)
{
    relay.host = task.system->hosts.isEmpty() ? QString() : hostNames(task, *task.system, quoted, values).value(0);
    takeNamesBehind(task, relay.host, quoted, values, relay.services);
}

} // namespace

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
