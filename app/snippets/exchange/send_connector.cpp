// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/send_connector.h"

#include "app/snippets/exchange/domain_secure.h"
#include "app/snippets/omissions.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/snippet_line.h"
#include "app/support/json_pointer.h"

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code oneConnector =
    u"param(\n    [string]$ConnectorName,\n    [string]$AddressSpace = 'SMTP:*;1',\n    [switch]$Apply\n)";
constexpr Code connectorOnly = u"param(\n    [string]$ConnectorName\n)";
constexpr Code connectorAndAccount = u"param(\n    [string]$ConnectorName,\n    [string]$AddressSpace = 'SMTP:*;1',\n  "
                                     u"  [Parameter(Mandatory = $true)] [string]$Account,\n    [switch]$NewPassword,\n"
                                     u"    [switch]$Apply\n)";
constexpr Code partner = u"param(\n    [Parameter(Mandatory = $true)] [string]$PartnerDomain,\n    "
                         u"[string]$CertificateName = $PartnerDomain,\n"
                         u"    [switch]$Apply\n)";

bool hasCleartextLogin(const Task &task)
{
    return task.connection->authentication == "cleartext"_L1 || task.connection->authentication == "basic"_L1;
}

Literal connectorName(const Task &task)
{
    return {u"Safeconduct "_s + task.connection->id, memberAt(pointerTo(*task.plan, *task.connection), u"id"_s)};
}

Call connectors(Code filter)
{
    Call get(u"Get-SendConnector");
    get.into(std::move(Call(u"Where-Object").with(u"FilterScript", filter)));
    return get;
}

/// The one that `$connector` names.
Call namedConnector()
{
    return connectors(u"{ $_.Name -eq $connector }");
}

/// Those for all domains; one for a partner or the cloud may be stricter and is left alone.
Call connectorsToAnybody()
{
    return connectors(u"{ $_.DNSRoutingEnabled -and [string]$_.AddressSpaces -match ':\\*;' }");
}

/// What a connector must have for \a part. The three belong together: a level needs RequireTLS and no IgnoreSTARTTLS.
QList<Wanted> wantedFor(const QString &part, const std::optional<Value> &certificateName)
{
    const bool isForced = part == "tls-required"_L1 || part == "tls-mutual"_L1 || part == "tls-unverified"_L1;
    QList<Wanted> wanted{{u"IgnoreSTARTTLS", false}};
    if (isForced)
        wanted << Wanted{u"RequireTLS", true}; // what is stricter today is never loosened
    if (part == "tls-unverified"_L1)
        wanted << Wanted{u"TlsAuthLevel", Literal{u"EncryptionOnly"_s, {}}};
    else if (isForced && certificateName)
        wanted << Wanted{u"TlsAuthLevel", Literal{u"DomainValidation"_s, {}}} << Wanted{u"TlsDomain", *certificateName};
    else if (isForced)
        wanted << Wanted{u"TlsAuthLevel", Literal{u"CertificateValidation"_s, {}}};
    return wanted;
}

Change connectorChange(const QString &key, Call get, QList<Wanted> wanted, const Reason &reason)
{
    return {
        .key = key, .get = std::move(get), .set = u"Set-SendConnector", .wanted = std::move(wanted), .reason = reason};
}

Reason reasonFor(const QString &part)
{
    const QString text = part == "tls-unverified"_L1 ? u"reason.send-unverified"_s
        : part == "tls-opportunistic"_L1             ? u"reason.send-offered"_s
                                                     : u"reason.send-required"_s;
    return because(text, u"ms-exchange-cmdlets"_s, u"S3"_s);
}

Results<void> finish(const ServerScripts &scripts, Snippet snippet, Snippets &made)
{
    snippet.remarks.append({u"snippet.exchange.remark.control-limits"_s, {}});
    const Results<void> added = scripts.addTo(snippet);
    if (added)
        addOnce(snippet, made);
    return added;
}

/// A subscribed Edge server has its send connectors from the organisation: the cmdlets that change them are switched off there.
Reason onEdgeServers()
{
    return because(u"reason.edge-send"_s, u"ms-exchange-edge-subscriptions"_s, u"S3"_s);
}

/// \a create with the servers that use the connector, or without on an Edge server (`$edge`), which takes no such list.
Statement withSources(Call create)
{
    Call ofServers = create;
    ofServers.with(u"SourceTransportServers", Code(u"$hosts"));
    return If{{{Code(u"$edge")}}, {create.previewed()}, {ofServers.previewed()}};
}

/// The new connector stays off: switched on beside an older one for the same addresses it would take half of the mail.
Statement newSmartHostConnector(const Server &server, const QList<Literal> &peers, const QList<Wanted> &wanted)
{
    Call create(u"New-SendConnector");
    create.with(u"Name", connectorName(server.task))
        .with(u"AddressSpaces", Code(u"$AddressSpace"))
        .with(u"SmartHosts", peers)
        .with(u"DNSRoutingEnabled", false)
        .with(u"Enabled", false);
    if (server.task.connection->service == "smtp-submission"_L1)
        create.with(u"Port", 587);
    for (const Wanted &each : wanted)
        create.with(each.property, each.value);
    return withSources(std::move(create));
}

/// The smart host's password is typed, never written down.
void loginAtSmartHost(const Call &connectors, ServerScripts &scripts)
{
    const Reason reason = because(u"reason.smart-host-login"_s, u"ms-exchange-cmdlets"_s, u"T5"_s);
    Call set(u"Set-SendConnector");
    set.with(u"Identity", Code(u"([string]$item.Identity)"))
        .with(u"SmartHostAuthMechanism", Code(u"BasicAuthRequireTLS"))
        .with(u"AuthenticationCredential", Code(u"$credential"))
        .previewed();
    Call keep = connectors;
    keep.into(
        std::move(Call(u"Select-Object").with(u"Property", QStringList{u"Identity"_s, u"SmartHostAuthMechanism"_s})));
    const QString key = scripts.key(u"login"_s);
    Call without = connectors;
    without.into(std::move(Call(u"Where-Object")
                               .with(u"FilterScript",
                                     Code(u"{ $NewPassword -or [string]$_.SmartHostAuthMechanism -ne "
                                          u"'BasicAuthRequireTLS' }"))));
    const Statements ask{Fixed{Code(u"$password = Read-Host -Prompt $Account -AsSecureString")},
                         Fixed{Code(u"$credential = New-Object -TypeName 'System.Management.Automation.PSCredential' "
                                    u"-ArgumentList $Account, $password")},
                         ForEach{u"$item", Expression(Code(u"$without")), {std::move(set)}}};
    scripts.apply.add(Statements{oldValuesAt(key), keepOld(std::move(keep)),
                                 Assignment{u"$without", std::move(without)}, If{{{Code(u"$without")}}, ask}},
                      reason);
    scripts.verify.add(
        ForEach{u"$item",
                connectors,
                {Check{Code(u"[string]$item.Identity"), u"SmartHostAuthMechanism",
                       Code(u"[string]$item.SmartHostAuthMechanism"), Literal{u"BasicAuthRequireTLS"_s, {}}}}},
        reason);
    Call back(u"Set-SendConnector");
    back.with(u"Identity", Code(u"([string]$item.Identity)"))
        .with(u"SmartHostAuthMechanism", Code(u"([string]$item.SmartHostAuthMechanism)"))
        .previewed();
    scripts.undoBy(
        {oldValuesAt(key),
         ForEach{u"$item", std::move(Call(u"Import-Clixml").with(u"Path", Code(u"$old"))), {std::move(back)}},
         forgetOld()},
        because(u"reason.write-back"_s, u"ms-exchange-cmdlets"_s));
}

/// The connector that the administrator names, or the one whose smart hosts are the plan's.
Call connectorsToSmartHost()
{
    return connectors(u"{ $_.Name -eq $ConnectorName -or (-not $ConnectorName -and $_.SmartHostsString -eq "
                      u"($smartHosts -join ',')) }");
}

Results<void> sendToSmartHost(const Server &server, const QList<Literal> &peers, Snippets &made)
{
    const Task &task = server.task;
    const std::optional<Value> name = peers.size() == 1 ? std::optional<Value>(peers.first()) : std::nullopt;
    const QList<Wanted> wanted = wantedFor(task.option.transport, name);
    const bool hasLogin = hasCleartextLogin(task);
    ServerScripts scripts(server, task.connection->id, hasLogin ? connectorAndAccount : oneConnector, connectorOnly);
    const Reason find =
        because(u"reason.find-connector"_s, u"ms-exchange-cmdlets"_s, u"S3"_s, {{u"peer"_s, {shownName(*task.peer)}}});
    scripts.everywhere(Assignment{u"$smartHosts", Value(peers)}, find);
    scripts.everywhere(Assignment{u"$connector", Value(connectorName(task))},
                       because(u"reason.connector-name"_s, u"method"_s));
    scripts.apply.add(isEdge(), onEdgeServers());
    scripts.mustExist(connectorsToSmartHost());
    scripts.create(
        u"send-new"_s, connectorsToSmartHost(), newSmartHostConnector(server, peers, wanted), namedConnector(),
        u"Remove-SendConnector",
        because(u"reason.new-smart-host"_s, u"ms-exchange-cmdlets"_s, u"S3"_s, {{u"peer"_s, {shownName(*task.peer)}}}));
    scripts.change(connectorChange(u"send"_s, connectorsToSmartHost(), wanted, reasonFor(task.option.transport)));
    scripts.logSessions(connectorsToSmartHost(), u"Set-SendConnector");
    if (hasLogin)
        loginAtSmartHost(connectorsToSmartHost(), scripts);
    Snippet snippet = serverSnippet(server, u"title.send-smart-host"_s, {{u"peer"_s, {shownName(*task.peer)}}});
    snippet.remarks.append({u"snippet.exchange.remark.send-smart-host"_s, {{u"peer"_s, {shownName(*task.peer)}}}});
    if (peers.size() > 1)
        snippet.remarks.append(
            {u"snippet.exchange.remark.several-smart-hosts"_s, {{u"peer"_s, {shownName(*task.peer)}}}});
    return finish(scripts, snippet, made);
}

/// A partner's mail domain is no fact of the plan: the script asks for it. Its more exact address space goes before `*`.
Results<void> sendToPartner(const Server &server, Snippets &made)
{
    const Task &task = server.task;
    const bool isMutual = task.option.transport == "tls-mutual"_L1;
    QList<Wanted> wanted = isMutual ? QList<Wanted>{{u"IgnoreSTARTTLS", false}, {u"DomainSecureEnabled", true}}
                                    : wantedFor(task.option.transport, Value(Code(u"$CertificateName")));
    const Literal name = connectorName(task);
    Call create(u"New-SendConnector");
    create.with(u"Name", name)
        .with(u"Usage", Code(u"Partner"))
        .with(u"AddressSpaces", Code(u"$PartnerDomain"))
        .with(u"DNSRoutingEnabled", true);
    for (const Wanted &each : wanted)
        create.with(each.property, each.value);
    ServerScripts scripts(server, task.connection->id, partner);
    scripts.everywhere(Assignment{u"$connector", Value(name)}, because(u"reason.connector-name"_s, u"method"_s));
    scripts.apply.add(isEdge(), onEdgeServers());
    scripts.mustExist(namedConnector());
    scripts.create(u"send-new"_s, namedConnector(), withSources(std::move(create)), namedConnector(),
                   u"Remove-SendConnector",
                   because(u"reason.partner-connector"_s, u"ms-exchange-cmdlets"_s, u"S3"_s,
                           {{u"peer"_s, {shownName(*task.peer)}}}));
    scripts.logSessions(namedConnector(), u"Set-SendConnector");
    if (isMutual)
        listPartnerDomain(scripts, u"TLSSendDomainSecureList");
    wanted.removeIf(
        [](const Wanted &each) { return each.property == Code(u"TlsDomain"); }); // asked for, not known to verify
    Statements rows;
    for (const Wanted &each : std::as_const(wanted))
        rows.emplace_back(Check{Code(u"[string]$item.Identity"), each.property,
                                Expression(u"[string]$item.") + each.property, each.value});
    scripts.verify.add(ForEach{u"$item", namedConnector(), rows},
                       isMutual ? because(u"reason.domain-secure-send"_s, u"ms-exchange-cmdlets"_s, u"S3"_s)
                                : reasonFor(task.option.transport));
    Snippet snippet = serverSnippet(server, u"title.send-partner"_s, {{u"peer"_s, {shownName(*task.peer)}}});
    snippet.remarks.append(
        {isMutual ? u"snippet.exchange.remark.domain-secure"_s : u"snippet.exchange.remark.send-partner"_s,
         {{u"peer"_s, {shownName(*task.peer)}}}});
    return finish(scripts, snippet, made);
}

Results<void> sendToAnybody(const Server &server, Snippets &made)
{
    const Task &task = server.task;
    ServerScripts scripts(server, task.connection->id);
    scripts.apply.say(onEdgeServers());
    scripts.mustExist(connectorsToAnybody());
    scripts.change(connectorChange(u"send"_s, connectorsToAnybody(), wantedFor(task.option.transport, std::nullopt),
                                   reasonFor(task.option.transport)));
    scripts.logSessions(connectorsToAnybody(), u"Set-SendConnector");
    Snippet snippet = serverSnippet(server, u"title.send-anybody"_s);
    const bool isForced = task.option.transport != "tls-opportunistic"_L1;
    snippet.remarks.append(
        {isForced ? u"snippet.exchange.remark.send-forced"_s : u"snippet.exchange.remark.send-offered"_s,
         {{u"peer"_s, {shownName(*task.peer)}}}});
    return finish(scripts, snippet, made);
}

bool isPublishedPolicy(const QString &part)
{
    return part == "tls-dane"_L1 || part == "tls-mtasts"_L1;
}

} // namespace

Results<void> sendByTls(const Server &server, Snippets &made)
{
    const Task &task = server.task;
    if (isPublishedPolicy(task.option.transport)) {
        made.omissions.append(omission(task, u"exchange-no-published-policy"_s));
        return {};
    }
    const bool isOpportunistic = task.option.transport == "tls-opportunistic"_L1;
    const bool isPartner = task.peer->role == SystemRole::Partner;
    if (isPartner && (isOpportunistic || task.peer->count > 1))
        return sendToAnybody(server, made);
    if (isPartner)
        return sendToPartner(server, made);
    const Results<QList<Literal>> peers = hostNames(*task.plan, *task.peer);
    if (!peers)
        return std::unexpected(peers.error());
    if (peers->isEmpty()) {
        made.omissions.append(missingFact(task, *task.peer, u"host-name"_s));
        return {};
    }
    return sendToSmartHost(server, *peers, made);
}

Results<void> checkHybrid(const Server &server, Snippets &made)
{
    const Reason reason = because(u"reason.hybrid-connector"_s, u"ms-hybrid"_s, u"S3"_s);
    ServerScripts scripts(server, server.task.connection->id);
    Call tls(u"Get-SendConnector");
    tls.into(std::move(Call(u"Where-Object").with(u"FilterScript", Code(u"{ $_.CloudServicesMailEnabled }"))));
    scripts.prerequisites.add(Call(u"Get-HybridConfiguration"), because(u"reason.hybrid-wizard"_s, u"ms-hybrid"_s));
    if (server.task.place == Place::Client) {
        scripts.mustExist(tls);
        scripts.change(connectorChange(u"hybrid"_s, tls, {{u"IgnoreSTARTTLS", false}, {u"RequireTLS", true}}, reason));
        scripts.verify.add(tls.into(Call(u"Format-List")
                                        .with(u"Property",
                                              QStringList{u"Name"_s, u"Enabled"_s, u"TlsAuthLevel"_s, u"TlsDomain"_s,
                                                          u"TlsCertificateName"_s})),
                           because(u"reason.hybrid-values"_s, u"css-exchange"_s));
    } else {
        Call receive(u"Get-ReceiveConnector");
        receive.with(u"Server", Code(u"$server"))
            .into(std::move(Call(u"Where-Object").with(u"FilterScript", Code(u"{ $_.TlsDomainCapabilities }"))));
        scripts.mustExist(receive);
        receive.into(std::move(Call(u"Format-List")
                                   .with(u"Property",
                                         QStringList{u"Name"_s, u"Enabled"_s, u"AuthMechanism"_s,
                                                     u"TlsDomainCapabilities"_s, u"TlsCertificateName"_s})));
        scripts.verify.add(receive, because(u"reason.hybrid-receive"_s, u"css-exchange"_s));
    }
    Snippet snippet = serverSnippet(server, u"title.hybrid"_s);
    snippet.remarks.append({u"snippet.exchange.remark.hybrid"_s, {}});
    return finish(scripts, snippet, made);
}

} // namespace safeconduct::exchange
