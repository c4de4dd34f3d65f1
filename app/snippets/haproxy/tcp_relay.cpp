// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/tcp_relay.h"

#include "app/snippets/haproxy/quote.h"
#include "app/snippets/way.h"
#include "app/snippets/web_site.h"

#include <algorithm>

namespace safeconduct::haproxy {

using namespace Qt::StringLiterals;

namespace {

/// Where TLS ends, requests of HTTP are told apart by their paths instead, and STARTTLS cannot be ended.
QList<RelayedService> servicesThrough(const Task &task)
{
    const bool isEnding = endsTlsHere(task);
    return relayedServices(task, [isEnding](const Service &service) {
        return !isEnding || (!service.isHttp && !service.implicitTlsPorts.isEmpty());
    });
}

} // namespace

bool endsTlsHere(const Task &task)
{
    return tlsTerminationOf(*task.system, *task.knowledge) != "passthrough"_L1;
}

const System *systemWithoutName(const Task &task)
{
    if (endsTlsHere(task) && task.system->hosts.isEmpty())
        return task.system;
    const QList<RelayedService> services = servicesThrough(task);
    const auto found =
        std::ranges::find_if(services, [](const RelayedService &relayed) { return relayed.behind->hosts.isEmpty(); });
    return found == services.end() ? nullptr : found->behind;
}

Results<TcpRelay> relayFor(const Task &task)
{
    Values values;
    TcpRelay relay;
    relay.endsTls = endsTlsHere(task);
    relay.goesOnWithTls = tlsTerminationOf(*task.system, *task.knowledge) != "offload"_L1;
    relay.host = task.system->hosts.isEmpty() ? QString() : hostNames(task, *task.system, quoted, values).value(0);
    relay.services = servicesThrough(task);
    takeNamesBehind(task, relay.host, quoted, values, relay.services);
    const bool isAnyOpen = std::ranges::any_of(relay.services, &RelayedService::isOpen);
    relay.policy = opensslPolicy(*task.profile, *task.system, isAnyOpen, *task.knowledge);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    return relay;
}

} // namespace safeconduct::haproxy
