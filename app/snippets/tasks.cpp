// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/tasks.h"

#include "app/plan/product_uses.h"
#include "app/snippets/choice.h"
#include "app/snippets/known_version.h"
#include "app/snippets/made_for.h"
#include "app/snippets/omissions.h"
#include "app/snippets/way.h"
#include "app/support/text.h"

#include <algorithm>
#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Task taskAt(const Task &task, Layer layer, Place place, const System *system, const System *peer)
{
    Task at = task;
    at.layer = layer;
    at.place = place;
    at.system = system;
    at.peer = peer;
    at.isServerEnd = place == Place::Server || place == Place::Proxy;
    return at;
}

/// TLS runs from end to end, or from each system that ends it to the next. Those that only pass it on come last: most of them have
/// nothing to be told.
QList<Task> transportTasks(const Task &task)
{
    const Connection &connection = *task.connection;
    QList<const System *> stations{task.plan->system(connection.from)};
    stations.append(endingProxies(*task.plan, connection, *task.knowledge));
    stations.append(task.plan->system(connection.to));
    QList<Task> tasks;
    for (qsizetype i = 0; i < stations.size(); ++i) {
        const bool isLast = i + 1 == stations.size();
        const Place place = i == 0 ? Place::Client : isLast ? Place::Server : Place::Proxy;
        tasks.append(taskAt(task, Layer::Transport, place, stations.at(i), stations.at(isLast ? i - 1 : i + 1)));
    }
    const QList<const System *> relaying = relayingSystems(*task.plan, connection, *task.knowledge);
    for (const System *system : relaying)
        tasks.append(taskAt(task, Layer::Transport, Place::Relay, system,
                            nextEnding(*task.plan, connection, *system, *task.knowledge)));
    return tasks;
}

QList<Task> siteToSite(const Task &task, Snippets &made)
{
    const TunnelGateways gateways = tunnelGateways(*task.plan, *task.connection, *task.knowledge);
    if (!gateways.near || !gateways.far) {
        made.omissions.append(withoutGateway(task, gateways));
        return {};
    }
    return {taskAt(task, Layer::Network, Place::Gateway, gateways.near, gateways.far),
            taskAt(task, Layer::Network, Place::Gateway, gateways.far, gateways.near)};
}

QList<Task> hostToSite(const Task &task, Snippets &made)
{
    const System *host = task.plan->system(task.connection->from);
    const System *gateway = tunnelGateways(*task.plan, *task.connection, *task.knowledge).far;
    if (!gateway)
        gateway = tunnelGateways(*task.plan, *task.connection, *task.knowledge).near;
    if (!gateway) {
        made.omissions.append(withoutGateway(task, {host, nullptr}));
        return {};
    }
    return {taskAt(task, Layer::Network, Place::Client, host, gateway),
            taskAt(task, Layer::Network, Place::Gateway, gateway, host)};
}

QList<Task> wireguard(const Task &task, Snippets &made)
{
    const VpnEnds ends = vpnEnds(*task.plan, *task.connection, u"wireguard"_s, *task.knowledge);
    if (!ends.near || !ends.far) {
        made.omissions.append(withoutGateway(task, {ends.near, ends.far}));
        return {};
    }
    return {taskAt(task, Layer::Network, ends.isFromDevice ? Place::Client : Place::Gateway, ends.near, ends.far),
            taskAt(task, Layer::Network, Place::Gateway, ends.far, ends.near)};
}

QList<Task> networkTasks(const Task &task, Snippets &made)
{
    const QString &part = task.option.network;
    if (part.startsWith("ipsec-site-site"_L1))
        return siteToSite(task, made);
    if (part.startsWith("ipsec-host-site"_L1))
        return hostToSite(task, made);
    if (part.startsWith("ipsec-host-host"_L1)) {
        const System *from = task.plan->system(task.connection->from);
        const System *to = task.plan->system(task.connection->to);
        return {taskAt(task, Layer::Network, Place::Client, from, to),
                taskAt(task, Layer::Network, Place::Server, to, from)};
    }
    if (part == "vpn-wireguard"_L1)
        return wireguard(task, made);
    made.omissions.append(omission(task, u"other-vpn"_s));
    return {};
}

/// Another connection that needs the service which \a task would switch off.
const Connection *stillNeeding(const Task &task)
{
    const auto needing = std::ranges::find_if(*task.chosen, [&](const Chosen &other) {
        return !other.option.isOff && other.connection->to == task.connection->to
            && other.connection->service == task.connection->service;
    });
    return needing == task.chosen->end() ? nullptr : needing->connection;
}

QList<Task> offTasks(const Task &task, Snippets &made)
{
    if (const Connection *other = stillNeeding(task)) {
        made.omissions.append(stillNeeded(task, *other));
        return {};
    }
    return {taskAt(task, Layer::Transport, Place::Server, task.plan->system(task.connection->to),
                   task.plan->system(task.connection->from))};
}

/// A gateway works for both; else each end's people do, and where mail only passes (submission, IMAP, webmail) those at the near end.
QList<Task> messageTasks(const Task &task, Snippets &made)
{
    const Connection &connection = *task.connection;
    const System *from = task.plan->system(connection.from);
    const System *to = task.plan->system(connection.to);
    if (task.option.message.endsWith("-gateway"_L1)) {
        if (const System *gateway = messageGateway(*task.plan, connection, *task.knowledge))
            return {taskAt(task, Layer::Message, Place::Gateway, gateway, to)};
        made.omissions.append(withoutMessageGateway(task));
        return {};
    }
    QList<Task> tasks{taskAt(task, Layer::Message, Place::Client, from, to)};
    if (connection.isMessageFlow())
        tasks.append(taskAt(task, Layer::Message, Place::Server, to, from));
    return tasks;
}

std::optional<ProductUse> productFor(const Dialect &dialect, const Task &task)
{
    for (const auto uses = everythingOn(*task.system); const ProductUse &use : uses) {
        const ProductMatch match = task.knowledge->match(use);
        if (dialect.products.contains(match.product ? match.product->id : use.product))
            return use;
    }
    return std::nullopt;
}

/// What was made from \a first on is for a product, and whoever applies it must know if nobody knows his version. Scripts for Windows
/// name their release themselves.
void sayForWhat(const Task &task, qsizetype first, Snippets &made)
{
    const MadeFor product = madeFor(task);
    const std::optional<Saying> warning = assumedVersion(task);
    for (qsizetype i = first; i < made.snippets.size(); ++i) {
        Snippet &snippet = made.snippets[i];
        if (snippet.madeFor.product.isEmpty()) // the dialect may know better: a module is made for its server
            snippet.madeFor = product;
        if (warning && !std::ranges::contains(snippet.files, u"powershell"_s, &SnippetFile::language))
            snippet.remarks.append(*warning);
    }
}

bool isOthers(const System &system)
{
    return system.role == SystemRole::Partner || system.role == SystemRole::Cloud;
}

} // namespace

Results<QList<Chosen>> chosenConnections(const Plan &plan, const Knowledge &knowledge,
                                         const QHash<QString, QString> &choices)
{
    QList<Chosen> chosen;
    Problems problems;
    for (const Connection &connection : plan.connections) {
        const QString id = choices.value(connection.id);
        if (id.isEmpty())
            continue;
        if (const std::optional<Option> option = optionFrom(id, knowledge))
            chosen.append({&connection, *option});
        else
            problems.append({{},
                             Text::tr("%1 is no option for connection %2.").arg(id, connection.id),
                             Text::tr("Name parts in the order network, transport, message, joined by +."),
                             u"snippets.request"_s});
    }
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return chosen;
}

QList<Task> tasksFor(const Chosen &choice, const Task &common, Snippets &made)
{
    Task task = common;
    task.connection = choice.connection;
    task.option = choice.option;
    if (choice.option.isOff)
        return offTasks(task, made);
    if (choice.option.isNone())
        made.omissions.append(nothingChosen(task));
    QList<Task> tasks;
    if (!choice.option.network.isEmpty())
        tasks.append(networkTasks(task, made));
    if (!choice.option.transport.isEmpty())
        tasks.append(transportTasks(task));
    if (!choice.option.message.isEmpty())
        tasks.append(messageTasks(task, made));
    tasks.removeIf([](const Task &candidate) {
        return !candidate.system || !candidate.peer;
    }); // an id that leads nowhere: the check says so
    return tasks;
}

Results<void> perform(Task task, const QString &target, Snippets &made)
{
    const bool isRelay = task.place == Place::Relay;
    if (isOthers(*task.system)) {
        if (isRelay)
            return {};
        made.omissions.append(belongsToOthers(task));
        return {};
    }
    bool fitted = false;
    Problems problems;
    for (const Dialect &dialect : dialects()) {
        const std::optional<ProductUse> product = productFor(dialect, task);
        task.product = product.value_or(ProductUse{});
        if (dialect.layer != task.layer || !product || (isRelay && !dialect.relays) || !dialect.fits(task))
            continue;
        fitted = fitted || !dialect.isBeside;
        if (!target.isEmpty() && dialect.target != target)
            continue;
        const qsizetype first = made.snippets.size();
        if (const Results<void> result = dialect.make(task, made); !result)
            problems.append(result.error());
        if (!dialect.isBeside) // records are the same for every version
            sayForWhat(task, first, made);
    }
    if (!fitted && !isRelay)
        made.omissions.append(withoutDialect(task));
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return {};
}

Snippets makeForConnections(const QList<Chosen> &chosen, Task common, const SnippetRequest &request, Problems &problems)
{
    Snippets made;
    common.chosen = &chosen;
    for (const Chosen &choice : chosen) {
        if (!request.connection.isEmpty() && request.connection != choice.connection->id)
            continue;
        for (const auto tasks = tasksFor(choice, common, made); const Task &task : tasks) {
            if (const Results<void> result = perform(task, request.target, made); !result)
                problems.append(result.error());
        }
    }
    return made;
}

} // namespace safeconduct
