// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/receive_connector.h"

#include "app/snippets/exchange/domain_secure.h"
#include "app/snippets/omissions.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/snippet_line.h"
#include "app/snippets/web_site.h"
#include "app/support/json_pointer.h"

#include <algorithm>

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

bool isForced(const Task &task)
{
    const QString &part = task.option.transport;
    return part == "tls-required"_L1 || part == "tls-unverified"_L1 || part == "tls-mutual"_L1;
}

bool isMutual(const Task &task)
{
    return task.option.transport == "tls-mutual"_L1;
}

bool isOthers(const System &system)
{
    return system.role == SystemRole::Partner || system.role == SystemRole::Cloud;
}

Call connectors(Code filter)
{
    Call get(u"Get-ReceiveConnector");
    get.with(u"Server", Code(u"$server")).into(std::move(Call(u"Where-Object").with(u"FilterScript", filter)));
    return get;
}

/// Makes `$edge` known in \a script where connectors have a role. An Edge server has no front end: there those of its only transport
/// service are meant, and none can be given a role.
void findOutRole(const Release &release, Script &script)
{
    if (release.hasFrontEnd())
        script.add(isEdge(), because(u"reason.edge-receive"_s, u"ms-exchange-receive-connectors"_s));
}

void findOutRole(const Release &release, ServerScripts &scripts)
{
    findOutRole(release, scripts.apply);
    findOutRole(release, scripts.verify);
}

/// Port 587, by the binding: names differ with the language and what administrators make of them.
Call submissionConnectors(const Release &release)
{
    return release.hasFrontEnd() ? connectors(u"{ $_.Bindings -match ':587$' -and "
                                              u"($edge -or [string]$_.TransportRole -eq 'FrontendTransport') }")
                                 : connectors(u"{ $_.Bindings -match ':587$' }");
}

/// Port 25 for anybody.
Call openConnectors(const Release &release)
{
    return release.hasFrontEnd()
        ? connectors(u"{ $_.Bindings -match ':25$' -and [string]$_.PermissionGroups -match 'AnonymousUsers' -and "
                     u"($edge -or [string]$_.TransportRole -eq 'FrontendTransport') }")
        : connectors(u"{ $_.Bindings -match ':25$' -and [string]$_.PermissionGroups -match 'AnonymousUsers' }");
}

Change connectorChange(const QString &key, Call get, const Reason &reason)
{
    return {.key = key, .get = std::move(get), .set = u"Set-ReceiveConnector", .wanted = {}, .reason = reason};
}

Results<void> finish(const ServerScripts &scripts, const Snippet &snippet, Snippets &made)
{
    Snippet complete = snippet;
    complete.remarks.append({u"snippet.exchange.remark.control-limits"_s, {}});
    const Results<void> added = scripts.addTo(complete);
    if (added)
        addOnce(complete, made);
    return added;
}

bool usesIntegrated(const Task &task)
{
    return std::ranges::any_of(task.plan->connections, [&](const Connection &other) {
        return other.to == task.system->id && other.service == task.connection->service && isLoginPerConnection(other);
    });
}

/// A login only after STARTTLS; whether the connector refuses everything else is the option's choice.
Results<void> receiveFromUsers(const Server &server, Snippets &made)
{
    const Task &task = server.task;
    ServerScripts scripts(server, task.connection->id);
    findOutRole(server.release, scripts);
    scripts.mustExist(submissionConnectors(server.release));
    Change change = connectorChange(u"submission"_s, submissionConnectors(server.release),
                                    because(u"reason.submission"_s, u"ms-exchange-cmdlets"_s, u"T5"_s));
    const QString mechanisms = usesIntegrated(task) ? u"Tls, Integrated, BasicAuth, BasicAuthRequireTLS"_s
                                                    : u"Tls, BasicAuth, BasicAuthRequireTLS"_s;
    change.wanted << Wanted{u"AuthMechanism", Literal{mechanisms, {}}}
                  << Wanted{u"PermissionGroups", Literal{u"ExchangeUsers"_s, {}}}
                  << Wanted{u"AdvertiseClientSettings", true} << Wanted{u"Enabled", true};
    if (isForced(task))
        change.wanted << Wanted{u"RequireTLS", true}; // never loosened where it is demanded today
    scripts.change(std::move(change));
    scripts.logSessions(submissionConnectors(server.release), u"Set-ReceiveConnector");
    if (server.release.hasFrontEnd())
        scripts.port(587, true, because(u"reason.submission-answers"_s, u"ms-exchange-ports"_s));
    Snippet snippet = serverSnippet(server, u"title.submission"_s);
    snippet.remarks.append({u"snippet.exchange.remark.submission"_s, {}});
    return finish(scripts, snippet, made);
}

/// The one that `$connector` names.
Call namedConnector()
{
    return connectors(u"{ $_.Name -eq $connector }");
}

Statement newConnector(const Server &server, const Literal &name, const QList<Literal> &addresses)
{
    const bool hasIpv6 =
        std::ranges::any_of(addresses, [](const Literal &address) { return address.text.contains(u':'); });
    Call create(u"New-ReceiveConnector");
    create.with(u"Name", name)
        .with(u"Server", Code(u"$server"))
        .flag(u"Custom")
        .with(u"Bindings", hasIpv6 ? QStringList{u"0.0.0.0:25"_s, u"[::]:25"_s} : QStringList{u"0.0.0.0:25"_s})
        .with(u"RemoteIPRanges", addresses)
        .with(u"AuthMechanism", Code(u"Tls"))
        .with(u"PermissionGroups", Code(u"AnonymousUsers"))
        .with(u"RequireTLS", isForced(server.task));
    if (!server.release.hasFrontEnd())
        return create.previewed();
    Call ofFrontEnd = create;
    ofFrontEnd.with(u"TransportRole", Code(u"FrontendTransport"));
    return If{{{Code(u"$edge")}}, {create.previewed()}, {ofFrontEnd.previewed()}};
}

/// A connector of its own for those who may deliver without a login, bound to their addresses; the more exact range wins over the
/// connector for anybody.
Results<void> receiveFromKnown(const Server &server, const QList<Literal> &addresses, Snippets &made)
{
    const Task &task = server.task;
    const Literal name{u"Safeconduct "_s + task.connection->id,
                       memberAt(pointerTo(*task.plan, *task.connection), u"id"_s)};
    const Reason reason =
        because(u"reason.own-connector"_s, u"ms-exchange-cmdlets"_s, u"S3"_s, {{u"peer"_s, {shownName(*task.peer)}}});
    ServerScripts scripts(server, task.connection->id);
    scripts.everywhere(Assignment{u"$connector", Value(name)}, because(u"reason.connector-name"_s, u"method"_s));
    findOutRole(server.release, scripts.apply);
    scripts.mustExist(namedConnector());
    scripts.create(u"receive-new"_s, namedConnector(), newConnector(server, name, addresses), namedConnector(),
                   u"Remove-ReceiveConnector", reason);
    Change change = connectorChange(u"receive"_s, namedConnector(),
                                    because(u"reason.receive-tls"_s, u"ms-exchange-cmdlets"_s, u"T2"_s));
    change.wanted << Wanted{u"AuthMechanism", Literal{u"Tls"_s, {}}}
                  << Wanted{u"PermissionGroups", Literal{u"AnonymousUsers"_s, {}}}
                  << Wanted{u"RequireTLS", isForced(task)};
    scripts.change(std::move(change));
    scripts.logSessions(namedConnector(), u"Set-ReceiveConnector");
    Snippet snippet = serverSnippet(server, u"title.receive-known"_s, {{u"peer"_s, {shownName(*task.peer)}}});
    snippet.remarks.append({u"snippet.exchange.remark.receive-known"_s, {{u"peer"_s, {shownName(*task.peer)}}}});
    return finish(scripts, snippet, made);
}

/// The partner's certificate is checked against its mail domain (Domain Secure); the plan does not name that domain.
void requirePartnersCertificate(ServerScripts &scripts, const Release &release)
{
    const Reason reason = because(u"reason.domain-secure-receive"_s, u"ms-exchange-cmdlets"_s);
    Change change = connectorChange(u"domain-secure"_s, openConnectors(release), reason);
    change.wanted << Wanted{u"DomainSecureEnabled", true};
    scripts.change(std::move(change));
    listPartnerDomain(scripts, u"TLSReceiveDomainSecureList");
}

constexpr Code partnersDomain =
    u"param(\n    [Parameter(Mandatory = $true)] [string]$PartnerDomain,\n    [switch]$Apply\n)";

/// The connector for anybody. Forced TLS there refuses everybody's mail that comes without.
Results<void> receiveFromAnybody(const Server &server, Snippets &made)
{
    const Task &task = server.task;
    ServerScripts scripts = isMutual(task) ? ServerScripts(server, task.connection->id, partnersDomain)
                                           : ServerScripts(server, task.connection->id);
    findOutRole(server.release, scripts);
    scripts.mustExist(openConnectors(server.release));
    Change change = connectorChange(u"receive"_s, openConnectors(server.release), {});
    if (isForced(task) && !isMutual(task)) {
        change.reason = because(u"reason.receive-tls-anybody"_s, u"ms-exchange-cmdlets"_s, u"T4"_s);
        change.wanted << Wanted{u"RequireTLS", true};
        scripts.change(std::move(change));
    } else if (isMutual(task)) {
        requirePartnersCertificate(scripts, server.release);
    }
    scripts.logSessions(openConnectors(server.release), u"Set-ReceiveConnector");
    scripts.verify.add(ForEach{u"$item",
                               openConnectors(server.release),
                               {Check{Code(u"[string]$item.Identity"), u"AuthMechanism",
                                      Code(u"[string]([string]$item.AuthMechanism -match 'Tls')"), true}}},
                       because(u"reason.starttls-offered"_s, u"ms-exchange-cmdlets"_s, u"T2"_s));
    Snippet snippet = serverSnippet(server, u"title.receive-anybody"_s);
    const QString remark = isMutual(task) ? u"remark.domain-secure"_s
        : isForced(task)                  ? u"remark.receive-forced"_s
                                          : u"remark.receive-offered"_s;
    snippet.remarks.append({u"snippet.exchange."_s + remark, {{u"peer"_s, {shownName(*task.peer)}}}});
    return finish(scripts, snippet, made);
}

} // namespace

Results<void> receiveByTls(const Server &server, Snippets &made)
{
    const Task &task = server.task;
    if (task.connection->service == "smtp-submission"_L1 && task.connection->hasLogin())
        return receiveFromUsers(server, made);
    if (isOthers(*task.peer))
        return receiveFromAnybody(server, made);
    const Results<QList<Literal>> addresses = hostAddresses(*task.plan, *task.peer);
    if (!addresses)
        return std::unexpected(addresses.error());
    if (addresses->isEmpty()) {
        made.omissions.append(missingFact(task, *task.peer, u"address"_s));
        return {};
    }
    return receiveFromKnown(server, *addresses, made);
}

Results<void> switchOffSubmission(const Server &server, Snippets &made)
{
    ServerScripts scripts(server, server.task.connection->id);
    findOutRole(server.release, scripts);
    Change change = connectorChange(u"submission"_s, submissionConnectors(server.release),
                                    because(u"reason.close-submission"_s, u"app-5-2"_s, u"C6"_s));
    change.wanted << Wanted{u"Enabled", false};
    scripts.change(std::move(change));
    scripts.logSessions(submissionConnectors(server.release), u"Set-ReceiveConnector");
    if (server.release.hasFrontEnd())
        scripts.port(587, false,
                     because(u"reason.port-closed"_s, u"ms-exchange-ports"_s, u"C6"_s, {{u"port"_s, {u"587"_s}}}));
    return finish(scripts, serverSnippet(server, u"title.off"_s, {{u"service"_s, {properName(u"smtp-submission"_s)}}}),
                  made);
}

} // namespace safeconduct::exchange
