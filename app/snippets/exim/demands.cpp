// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exim/demands.h"

#include "app/snippets/exim/quote.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/snippet_line.h"
#include "app/support/json_pointer.h"

#include <algorithm>
#include <array>

namespace safeconduct::exim {

using namespace Qt::StringLiterals;

namespace {

/// Weakest first: where two connections share what counts for everybody, the one that loses no mail decides.
constexpr std::array strengths{"tls-opportunistic"_L1, "tls-mtasts"_L1,   "tls-dane"_L1,
                               "tls-unverified"_L1,    "tls-required"_L1, "tls-mutual"_L1};

qsizetype strength(const QString &part)
{
    return std::ranges::find(strengths, part) - strengths.begin();
}

/// Nothing where nobody has decided.
safeconduct::Option optionOf(const Task &task, const Connection &connection)
{
    const auto found =
        std::ranges::find_if(*task.chosen, [&](const Chosen &chosen) { return chosen.connection == &connection; });
    return found == task.chosen->end() ? safeconduct::Option{} : found->option;
}

QStringList addressesOf(const Task &task, const System &system, Values &values)
{
    QStringList addresses;
    const QString hosts = memberAt(pointerTo(*task.plan, system), u"hosts"_s);
    for (qsizetype host = 0; host < system.hosts.size(); ++host) {
        for (qsizetype i = 0; i < system.hosts.at(host).addresses.size(); ++i) {
            const QString pointer = itemAt(memberAt(itemAt(hosts, host), u"addresses"_s), i);
            addresses.append(
                values.take(address(system.hosts.at(host).addresses.at(i), pointer).and_then([&](const QString &fine) {
                    return quotedItem(fine.toLower(), pointer);
                })));
        }
    }
    return addresses;
}

QStringList namesOf(const Task &task, const System &system, Values &values)
{
    QStringList names;
    const QString hosts = memberAt(pointerTo(*task.plan, system), u"hosts"_s);
    for (qsizetype host = 0; host < system.hosts.size(); ++host) {
        const QString pointer = memberAt(itemAt(hosts, host), u"name"_s);
        names.append(values.take(hostName(system.hosts.at(host).name, pointer).and_then([&](const QString &fine) {
            return quotedItem(fine.toLower(), pointer);
        })));
    }
    return names;
}

void demandReceiving(Demands &demands, const Task &task, const Connection &connection, Values &values)
{
    const safeconduct::Option option = optionOf(task, connection);
    if (option.isOff)
        return;
    demands.receives = true;
    demands.isMutual = demands.isMutual && option.transport == "tls-mutual"_L1;
    if (!isForced(option.transport)) {
        demands.isReceivingForced = false;
        return;
    }
    if (const System *from = task.plan->system(connection.from)) {
        const QStringList addresses = addressesOf(task, *from, values);
        demands.forcedClients.append(addresses);
        if (option.transport == "tls-mutual"_L1)
            demands.certifiedClients.append(addresses);
    }
}

void demandSubmission(Demands &demands, const safeconduct::Option &option)
{
    if (option.isOff) {
        demands.isSubmissionClosed = true;
        return;
    }
    demands.takesSubmissions = true;
    demands.isMutual = demands.isMutual && option.transport == "tls-mutual"_L1;
    demands.isSubmissionForced = demands.isSubmissionForced && isForced(option.transport);
}

void demandSending(Demands &demands, const Task &task, const Chosen &chosen, Values &values)
{
    const QString &part = chosen.option.transport;
    if (part.isEmpty())
        return;
    demands.sends = true;
    demands.usesDane = demands.usesDane || part == "tls-dane"_L1;
    demands.usesCertificate = demands.usesCertificate || part == "tls-mutual"_L1;
    const System *to = task.plan->system(chosen.connection->to);
    if (!to || to->hosts.isEmpty()) {
        if (demands.defaultPart.isEmpty() || strength(part) < strength(demands.defaultPart))
            demands.defaultPart = part;
        return;
    }
    const QStringList names = isForced(part) ? namesOf(task, *to, values) : QStringList();
    demands.forcedHosts.append(names);
    if (isVerified(part))
        demands.verifiedHosts.append(names);
}

} // namespace

bool isForced(const QString &part)
{
    return part == "tls-unverified"_L1 || isVerified(part);
}

bool isVerified(const QString &part)
{
    return part == "tls-required"_L1 || part == "tls-mutual"_L1;
}

bool isSending(const Connection &connection, const System &system)
{
    return connection.from == system.id
        && (connection.service == "smtp-relay"_L1 || connection.service == "smtp-submission"_L1);
}

Results<Demands> demandsOn(const Task &task)
{
    Demands demands;
    demands.isMutual = true;
    Values values;
    for (const Connection &connection : task.plan->connections) {
        if (connection.to == task.system->id && connection.service == "smtp-relay"_L1)
            demandReceiving(demands, task, connection, values);
    }
    for (const Chosen &chosen : *task.chosen) {
        if (chosen.connection->to == task.system->id && chosen.connection->service == "smtp-submission"_L1)
            demandSubmission(demands, chosen.option);
        if (isSending(*chosen.connection, *task.system))
            demandSending(demands, task, chosen, values);
    }
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    demands.isMutual = demands.isMutual && demands.isServer();
    demands.isSubmissionClosed = demands.isSubmissionClosed && !demands.takesSubmissions;
    for (QStringList *list :
         {&demands.forcedClients, &demands.certifiedClients, &demands.forcedHosts, &demands.verifiedHosts})
        list->removeDuplicates();
    return demands;
}

} // namespace safeconduct::exim
