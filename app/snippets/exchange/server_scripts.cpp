// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/server_scripts.h"

#include "app/snippets/iis/ssl_flags.h"
#include "app/snippets/snippet_line.h"

#include <ranges>

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

Call setSslFlags(Code location, Value flags)
{
    return std::move(Call(u"Set-SslFlags").with(u"Location", location).with(u"Flags", std::move(flags)));
}

QString shown(const QString &id)
{
    return u"snippet.exchange."_s + id;
}

} // namespace

QString properName(const QString &service)
{
    static const QHash<QString, QString> names{{u"owa"_s, u"Outlook on the web (OWA)"_s},
                                               {u"ecp"_s, u"Exchange admin center (ECP)"_s},
                                               {u"ews"_s, u"Exchange Web Services (EWS)"_s},
                                               {u"activesync"_s, u"ActiveSync"_s},
                                               {u"oab"_s, u"Offline Address Book (OAB)"_s},
                                               {u"autodiscover"_s, u"Autodiscover"_s},
                                               {u"mapi-http"_s, u"MAPI over HTTP"_s},
                                               {u"outlook-anywhere"_s, u"Outlook Anywhere"_s},
                                               {u"pop3"_s, u"POP3"_s},
                                               {u"imap"_s, u"IMAP4"_s},
                                               {u"nntp"_s, u"NNTP"_s},
                                               {u"webdav"_s, u"WebDAV"_s},
                                               {u"smtp-submission"_s, u"SMTP (587)"_s},
                                               {u"smtp-relay"_s, u"SMTP (25)"_s},
                                               {u"mapi-rpc"_s, u"MAPI over RPC"_s},
                                               {u"remote-powershell"_s, u"Remote PowerShell"_s}};
    return names.value(service, service);
}

Reason because(const QString &text, const QString &source, const QString &rule, const TextValues &values)
{
    return {.text = shown(text), .source = source, .rule = rule, .values = values};
}

ServerScripts::ServerScripts(const Server &server, QString key)
    : ServerScripts(server, std::move(key), applyOrShow)
{
}

ServerScripts::ServerScripts(const Server &server, QString key, Code parameters, std::optional<Code> ofVerify)
    : prerequisites(Step::Prerequisites, u"prerequisites.ps1"_s)
    , apply(Step::Apply, u"apply.ps1"_s)
    , verify(Step::Verify, u"verify.ps1"_s)
    , m_key(std::move(key))
    , m_undo(Step::Undo, u"undo.ps1"_s)
{
    begin(prerequisites, server, {}, false);
    begin(apply, server, parameters, true);
    begin(verify, server, ofVerify, false);
    verify.add(Fixed{testValue}, because(u"reason.test-value"_s, u"method"_s));
    begin(m_undo, server, applyOrShow, true);
    m_begun = {prerequisites.size(), apply.size(), verify.size()};
    prerequisites.add(
        Call(u"Get-ExchangeServer")
            .with(u"Identity", Code(u"$server"))
            .into(Call(u"Format-List")
                      .with(u"Property",
                            QStringList{u"Name"_s, u"Edition"_s, u"AdminDisplayVersion"_s, u"ServerRole"_s})),
        because(u"reason.release"_s, u"css-exchange-builds"_s, {}, {{u"version"_s, {server.release.version}}}));
}

void ServerScripts::begin(Script &script, const Server &server, std::optional<Code> parameters, bool changes)
{
    if (parameters)
        script.add(Fixed{*parameters}, changes ? because(u"reason.show-first"_s, u"ms-exchange-cmdlets"_s) : Reason{});
    if (changes)
        script.add(Fixed{previewUnlessApplied});
    script.add(Fixed{stopAtErrors}, changes ? Reason{} : because(u"reason.stop-at-errors"_s, u"method"_s));
    script.add(findThisHost(server.hosts), because(u"reason.this-host"_s, u"method"_s));
    if (changes) {
        script.add(Fixed{folderOfOldValues}, because(u"reason.old-values"_s, u"method"_s));
        script.add(Fixed{makeFolder});
    }
}

ServerScripts &ServerScripts::change(Change change)
{
    change.key = key(change.key);
    apply.add(keep(change), change.reason).add(exchange::apply(change));
    verify.add(check(change), change.reason);
    return undoBy(exchange::undo(change), because(u"reason.write-back"_s, change.reason.source));
}

ServerScripts &ServerScripts::logSessions(const Call &get, Code set)
{
    return change({.key = u"log"_s,
                   .get = get,
                   .set = set,
                   .wanted = {{u"ProtocolLoggingLevel", Literal{u"Verbose"_s, {}}}},
                   .reason = because(u"reason.log-sessions"_s, u"ms-exchange-cmdlets"_s)});
}

void ServerScripts::useIis()
{
    if (m_usesIis)
        return;
    m_usesIis = true;
    const Reason reason = because(u"reason.iis"_s, u"css-exchange-extended-protection"_s);
    verify.add(Fixed{iis::readSslFlags}, reason);
    for (Script *script : {&apply, &m_undo})
        script->add(Fixed{iis::readSslFlags}, reason).add(Fixed{iis::writeSslFlags});
}

ServerScripts &ServerScripts::sslFlags(const QString &what, Code location, const QStringList &flags,
                                       const Reason &reason)
{
    useIis();
    const Expression found = Expression(u"(Get-SslFlags -Location ") + location + u")";
    const Value wanted = Literal{flags.join(u','), {}};
    const Statement file = oldValuesAt(key(what + u"-iis"_s));
    const Expression current =
        Expression(u"New-Object -TypeName 'PSObject' -Property @{ Flags = Get-SslFlags -Location ") + location + u" }";
    apply.add(file, reason)
        .add(keepOld(current))
        .add(If{{{.left = found, .operation = Code(u"-ne"), .right = wanted}}, {setSslFlags(location, wanted)}});
    verify.add(Check{location, u"sslFlags", found, wanted}, reason);
    return undoBy({file, setSslFlags(location, Code(u"(Import-Clixml -Path $old).Flags")), forgetOld()},
                  because(u"reason.write-back"_s, reason.source));
}

ServerScripts &ServerScripts::port(int number, bool isOpen, const Reason &reason)
{
    Call test(u"Test-NetConnection");
    test.with(u"ComputerName", Code(u"$server"))
        .with(u"Port", number)
        .with(u"WarningAction", Code(u"SilentlyContinue"));
    verify.add(Assignment{u"$connection", std::move(test)}, reason)
        .add(Check{Code(u"$server"), u"TcpTestSucceeded", Code(u"[string]$connection.TcpTestSucceeded"), isOpen});
    return *this;
}

ServerScripts &ServerScripts::mustExist(Call get)
{
    get.into(Call(u"Measure-Object"));
    verify.add(Assignment{u"$found", std::move(get)}, because(u"reason.connector-found"_s, u"method"_s))
        .add(Check{Code(u"$server"), u"ConnectorFound", Code(u"[string]($found.Count -gt 0)"), true});
    return *this;
}

ServerScripts &ServerScripts::create(const QString &what, const Call &get, Statement create, const Call &made,
                                     Code remove, const Reason &reason)
{
    const Statement file = oldValuesAt(key(what));
    Call kept = get;
    kept.into(std::move(Call(u"Select-Object").with(u"Property", QStringList{u"Identity"_s})));
    apply.add(Statements{file, keepOld(std::move(kept)), Assignment{u"$existing", get},
                         If{{{Code(u"-not $existing")}}, {std::move(create)}}},
              reason);
    Call removal(remove);
    removal.with(u"Identity", Code(u"([string]$item.Identity)")).unasked().previewed();
    const Comparison wasThere{
        .left = Code(u"@(Import-Clixml -Path $old).Count"), .operation = Code(u"-eq"), .right = 0};
    return undoBy({file, If{{wasThere}, {ForEach{u"$item", made, {std::move(removal)}}}}, forgetOld()},
                  because(u"reason.remove-new"_s, reason.source));
}

ServerScripts &ServerScripts::everywhere(const Statement &statement, const Reason &reason)
{
    for (Script *script : {&apply, &verify, &m_undo})
        script->add(statement, reason);
    return *this;
}

ServerScripts &ServerScripts::undoBy(Statements statements, const Reason &reason)
{
    m_undoing.emplace_back(std::move(statements), reason);
    return *this;
}

Results<void> ServerScripts::addTo(Snippet &snippet, const QList<Script> &steps) const
{
    Script undo = m_undo;
    for (const auto &[statements, reason] : m_undoing | std::views::reverse)
        undo.add(statements, reason);
    QList<Script> scripts;
    const auto addUnlessBare = [&scripts](const Script &script, qsizetype begun) {
        if (script.size() > begun)
            scripts.append(script);
    };
    addUnlessBare(prerequisites, m_begun.at(0));
    if (steps.isEmpty())
        addUnlessBare(apply, m_begun.at(1));
    scripts.append(steps);
    addUnlessBare(verify, m_begun.at(2));
    if (!m_undoing.empty())
        scripts.append(undo);
    return addFiles(scripts, snippet);
}

Statement isEdge()
{
    return Fixed{Code(u"$edge = (Get-ExchangeServer -Identity $server).IsEdgeServer")};
}

Snippet serverSnippet(const Server &server, const QString &title, const TextValues &values)
{
    const System &system = *server.task.system;
    TextValues named = values;
    named.insert(u"system"_s, {shownName(system)});
    named.insert(u"connection"_s, {shownName(*server.task.connection)});
    Snippet snippet = snippetFor(server.task, u"exchange"_s, {shown(title), named});
    snippet.version = server.release.version;
    snippet.badge = documented(server.release.version);
    snippet.remarks.append({shown(u"remark.where"_s), named});
    if (server.release.isAssumed)
        snippet.remarks.append({shown(u"remark.assumed"_s), {{u"version"_s, {server.release.version}}}});
    if (system.count > server.hosts.size())
        snippet.remarks.append({shown(u"remark.more-hosts"_s),
                                {{u"system"_s, {shownName(system)}},
                                 {u"named"_s, {numberReference(Decimal::whole(server.hosts.size()))}},
                                 {u"count"_s, {numberReference(Decimal::whole(system.count))}}}});
    return snippet;
}

} // namespace safeconduct::exchange
