// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dns/inbound.h"

#include "app/snippets/plan_value.h"
#include "app/support/json_pointer.h"

#include <algorithm>

namespace safeconduct::dns {

using namespace Qt::StringLiterals;

namespace {

bool isOff(const Task &task, const Connection &connection)
{
    return std::ranges::any_of(
        *task.chosen, [&](const Chosen &chosen) { return chosen.connection == &connection && chosen.option.isOff; });
}

bool isFor(const QString &domain, const System &system)
{
    return std::ranges::any_of(system.hosts, [&](const Host &host) { return mailDomain(host.name) == domain; });
}

} // namespace

bool comesFromOutside(const Plan &plan, const Connection &connection)
{
    const System *from = plan.system(connection.from);
    const System *to = plan.system(connection.to);
    const auto isOthers = [](const System &system) {
        return system.role == SystemRole::Partner || system.role == SystemRole::Cloud;
    };
    return connection.service == "smtp-relay"_L1 && from && to && isOthers(*from) && !isOthers(*to);
}

QString mailDomain(const QString &host)
{
    return host.count(u'.') < 2 ? host : host.section(u'.', 1);
}

QStringList hostNames(const Plan &plan, const System &system, Values &values)
{
    QStringList names;
    for (qsizetype i = 0; i < system.hosts.size(); ++i) {
        const QString pointer = memberAt(itemAt(memberAt(pointerTo(plan, system), u"hosts"_s), i), u"name"_s);
        names.append(values.take(hostName(system.hosts.at(i).name, pointer)).toLower());
    }
    return names;
}

Inbound inboundOf(const Task &task, Values &values)
{
    Inbound inbound;
    inbound.domain = mailDomain(hostNames(*task.plan, *task.system, values).constFirst());
    for (const Connection &connection : task.plan->connections) {
        if (!comesFromOutside(*task.plan, connection) || isOff(task, connection))
            continue;
        for (const auto names = hostNames(*task.plan, *task.plan->system(connection.to), values);
             const QString &name : names) {
            if (mailDomain(name) == inbound.domain && !inbound.hosts.contains(name))
                inbound.hosts.append(name);
        }
    }
    for (const Chosen &chosen : *task.chosen) {
        if (!comesFromOutside(*task.plan, *chosen.connection)
            || !isFor(inbound.domain, *task.plan->system(chosen.connection->to)))
            continue;
        inbound.isDane = inbound.isDane || chosen.option.transport == "tls-dane"_L1;
        inbound.isMtaSts = inbound.isMtaSts || chosen.option.transport == "tls-mtasts"_L1;
    }
    return inbound;
}

} // namespace safeconduct::dns
