// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/mailbox_protocols.h"

#include "app/snippets/exchange/directories.h"
#include "app/snippets/snippet_line.h"

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

struct Protocol {
    Code get;
    Code set;
    QStringList services;
    int implicitTls = 0;
    int other = 0;
};

Protocol protocolOf(const Server &server)
{
    const bool isPop = server.task.connection->service == "pop3"_L1;
    const QString service = isPop ? u"MSExchangePop3"_s : u"MSExchangeImap4"_s;
    QStringList services{service};
    if (server.release.hasFrontEnd())
        services.append(service + u"BE"_s);
    if (isPop)
        return {u"Get-PopSettings", u"Set-PopSettings", services, 995, 110};
    return {u"Get-ImapSettings", u"Set-ImapSettings", services, 993, 143};
}

Call services(const Protocol &protocol)
{
    return std::move(Call(u"Get-Service").with(u"Name", protocol.services));
}

Statements keepServices(const QString &key, const Protocol &protocol)
{
    Call values = services(protocol);
    values.into(
        std::move(Call(u"Select-Object").with(u"Property", QStringList{u"Name"_s, u"StartType"_s, u"Status"_s})));
    return {oldValuesAt(key), keepOld(std::move(values))};
}

Call startupType(Code type)
{
    return std::move(Call(u"Set-Service").with(u"Name", Code(u"$item.Name")).with(u"StartupType", type).previewed());
}

/// Manual is what setup leaves; older PowerShell does not tell the start type.
Statements undoServices(const QString &key)
{
    Call start(u"Start-Service");
    start.with(u"Name", Code(u"$item.Name")).previewed();
    Call stop(u"Stop-Service");
    stop.with(u"Name", Code(u"$item.Name")).previewed();
    const Comparison isKnown{Code(u"$item.StartType")};
    const Comparison ran{
        .left = Code(u"[string]$item.Status"), .operation = Code(u"-eq"), .right = Literal{u"Running"_s, {}}};
    const ForEach each{u"$item",
                       std::move(Call(u"Import-Clixml").with(u"Path", Code(u"$old"))),
                       {If{{isKnown}, {startupType(u"([string]$item.StartType)")}, {startupType(u"Manual")}},
                        If{{ran}, {std::move(start)}, {std::move(stop)}}}};
    return {oldValuesAt(key), each, forgetOld()};
}

Comparison isNot(Code found, const QString &wanted)
{
    return {.left = found, .operation = Code(u"-ne"), .right = Literal{wanted, {}}};
}

Statement checkServices(const Protocol &protocol, const QString &state)
{
    return ForEach{u"$item",
                   services(protocol),
                   {Check{Code(u"$item.Name"), u"Status", Code(u"[string]$item.Status"), Literal{state, {}}}}};
}

void startWithTheServer(const Protocol &protocol, ServerScripts &scripts)
{
    const Reason reason = because(u"reason.mailbox-services"_s, u"ms-exchange-cmdlets"_s);
    const QString key = scripts.key(u"services"_s);
    Call start(u"Start-Service");
    start.with(u"Name", Code(u"$item.Name")).previewed();
    Call restart(u"Restart-Service");
    restart.with(u"Name", Code(u"$item.Name")).previewed();
    scripts.apply.add(keepServices(key, protocol), reason);
    scripts.apply.add(ForEach{u"$item",
                              services(protocol),
                              {If{{isNot(u"[string]$item.StartType", u"Automatic"_s)}, {startupType(u"Automatic")}},
                               If{{isNot(u"[string]$item.Status", u"Running"_s)},
                                  {std::move(start)},
                                  {If{{{Code(u"$changed")}}, {std::move(restart)}}}}}});
    scripts.verify.add(checkServices(protocol, u"Running"_s), reason);
    scripts.undoBy(undoServices(key), because(u"reason.write-back"_s, u"ms-exchange-cmdlets"_s));
}

Change secureLogin(const Server &server, const Protocol &protocol)
{
    Call get(protocol.get);
    get.with(u"Server", Code(u"$server"));
    Change change{.key = u"settings"_s, .get = std::move(get), .set = protocol.set, .wanted = {}, .reason = {}};
    change.selector = u"Server";
    change.selected = Code(u"$server");
    change.wanted << Wanted{u"LoginType", Literal{u"SecureLogin"_s, {}}}
                  << Wanted{u"X509CertificateName", Code(u"$server")};
    change.mark = Code(u"$changed");
    change.reason =
        because(server.task.connection->hasLogin() ? u"reason.secure-login"_s : u"reason.secure-login-none"_s,
                u"ms-exchange-cmdlets"_s, u"T5"_s);
    return change;
}

/// Channel binding where the client can do it; what is stricter today stays. The default is None.
void bindToChannel(const Protocol &protocol, ServerScripts &scripts)
{
    Call get(protocol.get);
    get.with(u"Server", Code(u"$server"));
    const Reason reason = because(u"reason.mailbox-protection"_s, u"ms-exchange-cmdlets"_s, u"C5"_s);
    Change change{.key = scripts.key(u"protection"_s),
                  .get = get,
                  .set = protocol.set,
                  .wanted = {{u"ExtendedProtectionPolicy", Literal{u"Allow"_s, {}}}},
                  .reason = reason};
    change.selector = u"Server";
    change.selected = Code(u"$server");
    Call set(protocol.set);
    set.with(u"Server", Code(u"$server")).with(u"ExtendedProtectionPolicy", Literal{u"Allow"_s, {}}).previewed();
    const Comparison isOff{.left = Code(u"[string]$item.ExtendedProtectionPolicy"),
                           .operation = Code(u"-eq"),
                           .right = Literal{u"None"_s, {}}};
    scripts.apply.add(keep(change), reason)
        .add(ForEach{u"$item", get, {If{{isOff}, {std::move(set), Assignment{u"$changed", true}}}}});
    scripts.verify.add(ForEach{u"$item",
                               std::move(get),
                               {Check{Code(u"$server"), u"ExtendedProtectionPolicy",
                                      Code(u"[string]([string]$item.ExtendedProtectionPolicy -ne 'None')"), true}}},
                       reason);
    scripts.undoBy(undo(change), because(u"reason.write-back"_s, reason.source));
}

} // namespace

Results<void> requireTlsForMailbox(const Server &server, Snippets &made)
{
    const Protocol protocol = protocolOf(server);
    ServerScripts scripts(server, server.task.connection->id);
    scripts.apply.add(Assignment{u"$changed", false}, because(u"reason.mailbox-restart"_s, u"method"_s));
    scripts.change(secureLogin(server, protocol));
    const bool isBound = server.release.hasFrontEnd() && !throughProxy(server.task);
    if (isBound)
        bindToChannel(protocol, scripts);
    startWithTheServer(protocol, scripts);
    if (server.release.hasFrontEnd())
        scripts.port(protocol.implicitTls, true,
                     because(u"reason.implicit-tls-answers"_s, u"ms-exchange-ports"_s, u"C2"_s));
    Snippet snippet =
        serverSnippet(server, u"title.mailbox"_s, {{u"service"_s, {properName(server.task.connection->service)}}});
    snippet.remarks.append(
        {u"snippet.exchange.remark.mailbox"_s,
         {{u"port"_s, {QString::number(protocol.implicitTls)}}, {u"other"_s, {QString::number(protocol.other)}}}});
    if (!isBound)
        snippet.remarks.append({u"snippet.exchange.remark.mailbox-unbound"_s, {}});
    const Results<void> added = scripts.addTo(snippet);
    if (added)
        addOnce(snippet, made);
    return added;
}

Results<void> switchOffMailbox(const Server &server, Snippets &made)
{
    const Protocol protocol = protocolOf(server);
    const Reason reason = because(u"reason.switch-off"_s, u"app-5-2"_s, u"C6"_s,
                                  {{u"service"_s, {properName(server.task.connection->service)}}});
    ServerScripts scripts(server, server.task.connection->id);
    const QString key = scripts.key(u"services"_s);
    Call stop(u"Stop-Service");
    stop.with(u"Name", Code(u"$item.Name")).flag(u"Force").previewed();
    scripts.apply.add(keepServices(key, protocol), because(u"reason.keep-services"_s, u"method"_s));
    scripts.apply.add(ForEach{u"$item",
                              services(protocol),
                              {If{{isNot(u"[string]$item.Status", u"Stopped"_s)}, {std::move(stop)}},
                               If{{isNot(u"[string]$item.StartType", u"Disabled"_s)}, {startupType(u"Disabled")}}}},
                      reason);
    scripts.verify.add(checkServices(protocol, u"Stopped"_s), reason);
    scripts.undoBy(undoServices(key), because(u"reason.write-back"_s, u"ms-exchange-cmdlets"_s));
    if (server.release.hasFrontEnd()) {
        for (const int port : {protocol.other, protocol.implicitTls})
            scripts.port(port, false,
                         because(u"reason.port-closed"_s, u"ms-exchange-ports"_s, u"C6"_s,
                                 {{u"port"_s, {QString::number(port)}}}));
    }
    Snippet snippet =
        serverSnippet(server, u"title.off"_s, {{u"service"_s, {properName(server.task.connection->service)}}});
    const Results<void> added = scripts.addTo(snippet);
    if (added)
        addOnce(snippet, made);
    return added;
}

} // namespace safeconduct::exchange
