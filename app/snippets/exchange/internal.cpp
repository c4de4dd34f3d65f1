// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/internal.h"

#include "app/snippets/snippet_line.h"

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

Results<void> finish(const Server &server, const ServerScripts &scripts, const QString &title,
                     const QStringList &remarks, Snippets &made)
{
    Snippet snippet = serverSnippet(server, title);
    for (const QString &remark : remarks)
        snippet.remarks.append({u"snippet.exchange."_s + remark, {{u"system"_s, {shownName(*server.task.system)}}}});
    const Results<void> added = scripts.addTo(snippet);
    if (added)
        addOnce(snippet, made);
    return added;
}

/// Servers of an organisation prove themselves to each other on connectors with the mechanism ExchangeServer.
Call serversConnectors()
{
    Call get(u"Get-ReceiveConnector");
    get.with(u"Server", Code(u"$server"))
        .into(std::move(Call(u"Where-Object")
                            .with(u"FilterScript", Code(u"{ [string]$_.AuthMechanism -match 'ExchangeServer' }"))));
    return get;
}

bool isEdgeRoute(const Task &task)
{
    return task.connection->service == "smtp-relay"_L1;
}

} // namespace

Results<void> checkInternalTransport(const Server &server, Snippets &made)
{
    ServerScripts scripts(server, server.task.connection->id);
    scripts.change({.key = u"internal"_s,
                    .get = serversConnectors(),
                    .set = u"Set-ReceiveConnector",
                    .wanted = {{u"SuppressXAnonymousTls", false}},
                    .reason = because(u"reason.internal-tls"_s, u"ms-exchange-cmdlets"_s, u"T2"_s)});
    if (server.release.hasFrontEnd()) {
        Call service(u"Get-TransportService");
        service.with(u"Identity", Code(u"$server"))
            .into(
                std::move(Call(u"Format-List")
                              .with(u"Property", QStringList{u"Name"_s, u"InternalTransportCertificateThumbprint"_s})));
        scripts.verify.add(service, because(u"reason.internal-certificate"_s, u"css-exchange"_s));
    }
    if (isEdgeRoute(server.task))
        scripts.verify.add(Call(u"Get-EdgeSubscription"),
                           because(u"reason.edge-subscription"_s, u"ms-exchange-cmdlets"_s, u"S3"_s));
    QStringList remarks{u"remark.internal"_s};
    if (isEdgeRoute(server.task))
        remarks.append(u"remark.control-edge"_s);
    return finish(server, scripts, u"title.internal"_s, remarks, made);
}

Results<void> encryptReplication(const Server &server, Snippets &made)
{
    ServerScripts scripts(server, server.task.connection->id);
    Call group(u"Get-DatabaseAvailabilityGroup");
    group.into(std::move(
        Call(u"Where-Object")
            .with(u"FilterScript",
                  Code(u"{ @($_.Servers | ForEach-Object -Process { $_.Name }) -contains $server.Split('.')[0] }"))));
    scripts.change({.key = u"replication"_s,
                    .get = std::move(group),
                    .set = u"Set-DatabaseAvailabilityGroup",
                    .wanted = {{u"NetworkEncryption", Literal{u"Enabled"_s, {}}}},
                    .reason = because(u"reason.replication"_s, u"ms-dag"_s, u"T2"_s)});
    return finish(server, scripts, u"title.replication"_s, {u"remark.replication"_s}, made);
}

Results<void> encryptRpc(const Server &server, Snippets &made)
{
    ServerScripts scripts(server, server.task.connection->id);
    Call get(u"Get-RpcClientAccess");
    get.with(u"Server", Code(u"$server"));
    Change change{.key = u"rpc"_s,
                  .get = std::move(get),
                  .set = u"Set-RpcClientAccess",
                  .wanted = {{u"EncryptionRequired", true}},
                  .reason = because(u"reason.rpc"_s, u"ms-exchange-cmdlets"_s, u"C1"_s)};
    change.selector = u"Server";
    change.selected = Code(u"$server");
    scripts.change(std::move(change));
    return finish(server, scripts, u"title.rpc"_s, {u"remark.rpc"_s, u"remark.control-rpc"_s}, made);
}

Results<void> checkRemotePowerShell(const Server &server, Snippets &made)
{
    ServerScripts scripts(server, server.task.connection->id);
    Call get(u"Get-PowerShellVirtualDirectory");
    get.with(u"Server", Code(u"$server"));
    const Check kerberosOnly{Code(u"[string]$item.Identity"), u"BasicAuthentication",
                             Code(u"[string]$item.BasicAuthentication"), false};
    const Check plainAddress{Code(u"[string]$item.Identity"), u"RequireSSL", Code(u"[string]$item.RequireSSL"), false};
    scripts.verify.add(ForEach{u"$item", std::move(get), {kerberosOnly, plainAddress}},
                       because(u"reason.powershell"_s, u"css-exchange-extended-protection"_s, u"T1"_s));
    return finish(server, scripts, u"title.powershell"_s, {u"remark.powershell"_s}, made);
}

} // namespace safeconduct::exchange
