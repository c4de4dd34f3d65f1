// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/directories.h"

#include "app/snippets/exchange/addresses.h"
#include "app/snippets/exchange/logins.h"
#include "app/snippets/exchange/strict_transport.h"
#include "app/snippets/snippet_line.h"
#include "app/snippets/way.h"

#include <algorithm>
#include <array>

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

/// Locations: ms-exchange-virtual-directories. Token checking: css-exchange-extended-protection, front end.
const std::array<Directory, 8> &directories()
{
    static const std::array<Directory, 8> all{
        Directory{u"owa"_s, u"'Default Web Site/owa'", u"Get-OwaVirtualDirectory", u"Set-OwaVirtualDirectory",
                  u"Require"_s},
        Directory{u"ecp"_s, u"'Default Web Site/ecp'", u"Get-EcpVirtualDirectory", u"Set-EcpVirtualDirectory",
                  u"Require"_s},
        Directory{u"ews"_s, u"'Default Web Site/EWS'", u"Get-WebServicesVirtualDirectory",
                  u"Set-WebServicesVirtualDirectory", u"Allow"_s},
        Directory{u"activesync"_s, u"'Default Web Site/Microsoft-Server-ActiveSync'", u"Get-ActiveSyncVirtualDirectory",
                  u"Set-ActiveSyncVirtualDirectory", u"Allow"_s},
        Directory{u"oab"_s, u"'Default Web Site/OAB'", u"Get-OabVirtualDirectory", u"Set-OabVirtualDirectory",
                  u"Allow"_s},
        Directory{u"autodiscover"_s, u"'Default Web Site/Autodiscover'", u"Get-AutodiscoverVirtualDirectory",
                  u"Set-AutodiscoverVirtualDirectory", u"None"_s},
        Directory{u"mapi-http"_s, u"'Default Web Site/mapi'", u"Get-MapiVirtualDirectory", u"Set-MapiVirtualDirectory",
                  u"Require"_s},
        Directory{u"outlook-anywhere"_s, u"'Default Web Site/Rpc'", u"Get-OutlookAnywhere", u"Set-OutlookAnywhere",
                  u"Require"_s},
    };
    return all;
}

bool isMutual(const Task &task)
{
    return task.option.transport == "tls-mutual"_L1;
}

/// Modern hybrid and mailbox moves from the cloud do not work with Extended Protection of EWS.
bool isUsedByCloud(const Task &task)
{
    return task.connection->service == "ews"_L1
        && std::ranges::any_of(task.plan->connections, [&](const Connection &connection) {
               const System *from = task.plan->system(connection.from);
               return connection.to == task.system->id && from && from->role == SystemRole::Cloud;
           });
}

/// Why Extended Protection stays as it is, or an empty text.
QString withoutExtendedProtection(const Server &server, const Directory &directory)
{
    if (directory.tokenChecking == "None"_L1)
        return u"remark.no-token-checking"_s;
    if (!server.release.hasExtendedProtection)
        return u"remark.no-extended-protection"_s;
    if (throughProxy(server.task))
        return u"remark.proxy-ends-tls"_s;
    return isUsedByCloud(server.task) ? u"remark.cloud-uses-ews"_s : QString();
}

/// In alphabetical order, as the script's own function returns them.
QStringList sslFlagsFor(const Task &task)
{
    QStringList flags{u"Ssl"_s, u"Ssl128"_s};
    if (isMutual(task) && task.connection->service != "activesync"_L1)
        flags << u"SslNegotiateCert"_s << u"SslRequireCert"_s;
    return flags;
}

/// Outlook Anywhere has its own switches; they go together with the end of offloading in one command.
void requireForOutlookAnywhere(const Server &server, const Directory &directory, ServerScripts &scripts)
{
    Change change = changeOf(directory, u"rpc"_s,
                             because(u"reason.outlook-anywhere"_s, u"css-exchange-extended-protection"_s, u"C7"_s));
    change.wanted.append({u"SSLOffloading", false});
    if (server.release.hasFrontEnd())
        change.wanted << Wanted{u"ExternalClientsRequireSsl", true} << Wanted{u"InternalClientsRequireSsl", true};
    scripts.change(std::move(change));
}

void requireTokenChecking(const Directory &directory, ServerScripts &scripts)
{
    Change change = changeOf(directory, u"token"_s,
                             because(u"reason.token-checking"_s, u"css-exchange-extended-protection"_s, u"C5"_s,
                                     {{u"value"_s, {directory.tokenChecking}}}));
    change.wanted.append({u"ExtendedProtectionTokenChecking", Literal{directory.tokenChecking, {}}});
    scripts.change(std::move(change));
}

/// Before anything is changed.
void stopBelowBuild(const QString &build, ServerScripts &scripts)
{
    const Reason reason =
        because(u"reason.token-build"_s, u"css-exchange-extended-protection"_s, u"C5"_s, {{u"build"_s, {build}}});
    scripts.prerequisites.add(Call(u"Get-Command")
                                  .with(u"Name", Literal{u"ExSetup.exe"_s, {}})
                                  .into(Call(u"Format-List").with(u"Property", QStringList{u"FileVersionInfo"_s})),
                              reason);
    Call stop(u"Write-Error");
    stop.with(u"Message", own(u"This build has no Extended Protection: install the updates first."_s));
    scripts.apply.add(
        Assignment{u"$build", Value(Code(u"[version](Get-Command -Name 'ExSetup.exe').FileVersionInfo.FileVersion"))},
        reason);
    scripts.apply.add(
        If{{{.left = Code(u"$build"), .operation = Code(u"-lt"), .right = Value(own(build))}}, {std::move(stop)}});
}

void requireClientCertificate(const Directory &directory, ServerScripts &scripts)
{
    Change change =
        changeOf(directory, u"certificate"_s, because(u"reason.client-certificate"_s, u"ms-exchange-cmdlets"_s));
    change.wanted.append({u"ClientCertAuth", Literal{u"Required"_s, {}}});
    scripts.change(std::move(change));
}

QString ruleOf(const QString &service)
{
    return service == "owa"_L1 ? u"C4"_s : service == "outlook-anywhere"_L1 ? u"C7"_s : u"T1"_s;
}

void addRemarks(const Server &server, const QString &withoutProtection, Snippet &snippet)
{
    TextValues values{{u"system"_s, {shownName(*server.task.system)}}};
    if (const Connection *other = throughProxy(server.task)) {
        values.insert(u"other"_s, {shownName(*other)});
        QStringList proxies;
        for (const auto ending = endingProxies(*server.task.plan, *other, *server.task.knowledge);
             const System *proxy : ending)
            proxies.append(shownName(*proxy));
        values.insert(u"proxies"_s, proxies);
    }
    if (!withoutProtection.isEmpty())
        snippet.remarks.append({u"snippet.exchange."_s + withoutProtection, values});
    else
        snippet.remarks.append({u"snippet.exchange.remark.token-checking"_s, values});
    if (server.task.connection->authentication == "basic"_L1)
        snippet.remarks.append({u"snippet.exchange.remark.basic"_s, values});
}

/// What no script does although an outside check list (EDCA) asks for it, and why.
void addControls(const Directory &directory, Snippet &snippet)
{
    snippet.remarks.append({u"snippet.exchange.remark.control-domain"_s, {}});
    if (directory.service == "owa"_L1)
        snippet.remarks.append({u"snippet.exchange.remark.control-web"_s, {}});
    if (directory.service == "activesync"_L1)
        snippet.remarks.append({u"snippet.exchange.remark.control-devices"_s, {}});
}

} // namespace

const Connection *throughProxy(const Task &task)
{
    const auto found = std::ranges::find_if(task.plan->connections, [&](const Connection &connection) {
        return connection.to == task.system->id && connection.service == task.connection->service
            && !endingProxies(*task.plan, connection, *task.knowledge).isEmpty();
    });
    return found == task.plan->connections.end() ? nullptr : &*found;
}

std::optional<Directory> directoryOf(const QString &service, const Release &release)
{
    const auto found = std::ranges::find(directories(), service, &Directory::service);
    if (found == directories().end() || !release.serves)
        return std::nullopt;
    return *found;
}

Call objectsOf(const Directory &directory)
{
    return std::move(Call(directory.get).with(u"Server", Code(u"$server")));
}

Change changeOf(const Directory &directory, const QString &key, const Reason &reason)
{
    return {.key = key, .get = objectsOf(directory), .set = directory.set, .wanted = {}, .reason = reason};
}

Results<void> requireTls(const Server &server, const Directory &directory, Snippets &made)
{
    const Task &task = server.task;
    const QString withoutProtection = withoutExtendedProtection(server, directory);
    ServerScripts scripts(server, task.connection->id, clientNameParameters);
    if (withoutProtection.isEmpty() && !server.release.extendedProtectionBuild.isEmpty())
        stopBelowBuild(server.release.extendedProtectionBuild, scripts);
    useClientName(directory, server.release, scripts);
    if (directory.service == "outlook-anywhere"_L1)
        requireForOutlookAnywhere(server, directory, scripts);
    scripts.sslFlags(directory.service, directory.location, sslFlagsFor(task),
                     because(u"reason.require-ssl"_s, u"ms-exchange-virtual-directories"_s, ruleOf(directory.service)));
    const bool isForBrowsers = directory.service == "owa"_L1 || directory.service == "ecp"_L1;
    if (isForBrowsers && hasStrictTransport(server))
        requireStrictTransport(server, scripts);
    const Logins logins = requireLogins(server, directory, scripts);
    if (withoutProtection.isEmpty())
        requireTokenChecking(directory, scripts);
    if (isMutual(task) && directory.service == "activesync"_L1)
        requireClientCertificate(directory, scripts);
    if (server.release.hasFrontEnd())
        scripts.port(443, true, because(u"reason.https-answers"_s, u"ms-exchange-ports"_s));

    Snippet snippet =
        serverSnippet(server, u"title.directory"_s, {{u"service"_s, {properName(task.connection->service)}}});
    addRemarks(server, withoutProtection, snippet);
    if (logins == Logins::Set)
        snippet.remarks.append({u"snippet.exchange.remark.logins"_s, {{u"system"_s, {shownName(*task.system)}}}});
    else if (logins == Logins::Left)
        snippet.remarks.append({u"snippet.exchange.remark.logins-left"_s, {}});
    if (isForBrowsers)
        snippet.remarks.append({hasStrictTransport(server) ? u"snippet.exchange.remark.strict-transport"_s
                                                           : u"snippet.exchange.remark.no-strict-transport"_s,
                                {}});
    addControls(directory, snippet);
    const Results<void> added = scripts.addTo(snippet);
    if (added)
        addOnce(snippet, made);
    return added;
}

} // namespace safeconduct::exchange
