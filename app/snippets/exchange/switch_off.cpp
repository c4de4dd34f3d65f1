// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/switch_off.h"

#include "app/snippets/exchange/directories.h"
#include "app/snippets/exchange/mailbox_protocols.h"
#include "app/snippets/exchange/receive_connector.h"
#include "app/snippets/omissions.h"
#include "app/snippets/snippet_line.h"

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

Results<void> finish(const Server &server, const ServerScripts &scripts, Snippet snippet, Snippets &made)
{
    snippet.remarks.append({u"snippet.exchange.remark.off"_s, {{u"system"_s, {shownName(*server.task.system)}}}});
    const Results<void> added = scripts.addTo(snippet);
    if (added)
        addOnce(snippet, made);
    return added;
}

TextValues serviceOf(const Server &server)
{
    return {{u"service"_s, {properName(server.task.connection->service)}}, {u"version"_s, {server.release.version}}};
}

/// The ports of a service that this release does not have must be closed: something else may answer there.
Results<void> nothingToSwitchOff(const Server &server, Snippets &made)
{
    const Task &task = server.task;
    const Service service = task.knowledge->services.value(task.connection->service);
    if (service.isHttp || service.ports.isEmpty()) {
        made.omissions.append(omission(task, u"exchange-has-not"_s, serviceOf(server)));
        return {};
    }
    Script verify(Step::Verify, u"verify.ps1"_s);
    verify.add(Fixed{stopAtErrors}, because(u"reason.from-outside"_s, u"method"_s));
    verify.add(Fixed{testValue}, because(u"reason.test-value"_s, u"method"_s));
    Statements rows;
    for (const int port : service.ports) {
        Call test(u"Test-NetConnection");
        test.with(u"ComputerName", Code(u"$server"))
            .with(u"Port", port)
            .with(u"WarningAction", Code(u"SilentlyContinue"));
        rows.emplace_back(Assignment{u"$connection", std::move(test)});
        rows.emplace_back(Check{Code(u"$server + ':' + [string]$connection.RemotePort"), u"TcpTestSucceeded",
                                Code(u"[string]$connection.TcpTestSucceeded"), false});
    }
    verify.add(Assignment{u"$hosts", Value(server.hosts)});
    verify.add(ForEach{u"$server", Expression(Code(u"$hosts")), rows},
               because(u"reason.nothing-there"_s, u"ms-exchange-ports"_s, u"C6"_s, serviceOf(server)));
    Snippet snippet = serverSnippet(server, u"title.nothing-to-switch-off"_s, serviceOf(server));
    snippet.remarks.clear();
    snippet.remarks.append({u"snippet.exchange.remark.nothing-to-switch-off"_s, serviceOf(server)});
    if (Results<void> added = addFiles({verify}, snippet); !added)
        return added;
    addOnce(snippet, made);
    return {};
}

/// The directory is removed; undo makes it anew with the addresses it had.
Results<void> removeDirectory(const Server &server, const Directory &directory, Code remove, Code create,
                              Snippets &made)
{
    ServerScripts scripts(server, server.task.connection->id);
    const QString key = scripts.key(directory.service);
    Call get(directory.get);
    get.with(u"Server", Code(u"$server")).flag(u"ADPropertiesOnly");
    Call kept = get;
    kept.into(std::move(
        Call(u"Select-Object").with(u"Property", QStringList{u"Identity"_s, u"InternalUrl"_s, u"ExternalUrl"_s})));
    Call removal(remove);
    removal.with(u"Identity", Code(u"([string]$item.Identity)")).unasked().previewed();
    Call creation(create);
    if (server.release.hasFrontEnd())
        creation.with(u"Server", Code(u"$server")).with(u"Role", Code(u"ClientAccess"));
    creation.with(u"WebSiteName", Literal{u"Default Web Site"_s, {}})
        .with(u"InternalUrl", Code(u"$item.InternalUrl"))
        .with(u"ExternalUrl", Code(u"$item.ExternalUrl"))
        .previewed();
    const Reason reason = because(u"reason.remove-directory"_s, u"app-5-2"_s, u"C6"_s, serviceOf(server));
    scripts.apply.add(Statements{oldValuesAt(key), keepOld(std::move(kept))},
                      because(u"reason.keep-directory"_s, u"method"_s));
    scripts.apply.add(ForEach{u"$item", get, {std::move(removal)}}, reason);
    Call count = get;
    count.into(Call(u"Measure-Object"));
    scripts.verify.add(Assignment{u"$left", std::move(count)}, reason)
        .add(Check{Code(u"$server"), u"Count", Code(u"$left.Count"), 0});
    scripts.undoBy(
        {oldValuesAt(key),
         ForEach{u"$item", std::move(Call(u"Import-Clixml").with(u"Path", Code(u"$old"))), {std::move(creation)}},
         forgetOld()},
        because(u"reason.create-directory"_s, u"ms-exchange-cmdlets"_s));
    return finish(server, scripts, serverSnippet(server, u"title.off"_s, serviceOf(server)), made);
}

/// The administration pages stay for a user's own settings; only administration is closed.
Results<void> closeAdministration(const Server &server, Snippets &made)
{
    ServerScripts scripts(server, server.task.connection->id);
    Call get(u"Get-EcpVirtualDirectory");
    get.with(u"Server", Code(u"$server")).flag(u"ADPropertiesOnly");
    scripts.change({.key = u"ecp"_s,
                    .get = std::move(get),
                    .set = u"Set-EcpVirtualDirectory",
                    .wanted = {{u"AdminEnabled", false}},
                    .reason = because(u"reason.close-administration"_s, u"app-5-2"_s, u"C6"_s)});
    return finish(server, scripts, serverSnippet(server, u"title.off"_s, serviceOf(server)), made);
}

} // namespace

Results<void> switchOff(const Server &server, Snippets &made)
{
    const QString &service = server.task.connection->service;
    if (!server.release.serves)
        return nothingToSwitchOff(server, made);
    if (service == "pop3"_L1 || service == "imap"_L1)
        return switchOffMailbox(server, made);
    if (service == "smtp-submission"_L1)
        return switchOffSubmission(server, made);
    const std::optional<Directory> directory = directoryOf(service, server.release);
    if (directory && service == "owa"_L1)
        return removeDirectory(server, *directory, u"Remove-OwaVirtualDirectory", u"New-OwaVirtualDirectory", made);
    if (directory && service == "activesync"_L1)
        return removeDirectory(server, *directory, u"Remove-ActiveSyncVirtualDirectory",
                               u"New-ActiveSyncVirtualDirectory", made);
    if (service == "ecp"_L1 && server.release.hasFrontEnd())
        return closeAdministration(server, made);
    made.omissions.append(omission(server.task, u"exchange-needs"_s, serviceOf(server)));
    return {};
}

} // namespace safeconduct::exchange
