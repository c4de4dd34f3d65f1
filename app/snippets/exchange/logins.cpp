// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/logins.h"

#include <algorithm>

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

/// How clients log in at one directory.
struct Used {
    bool password = false;
    bool integrated = false; ///< Kerberos or NTLM
    bool modern = false;
    bool other = false; ///< digest, certificate
};

/// Services whose clients log in at the directory of \a service.
QStringList servicesAt(const QString &service)
{
    if (service == "owa"_L1 || service == "ecp"_L1) // one form serves both
        return {u"owa"_s, u"ecp"_s};
    const QStringList ofOutlook{u"ews"_s, u"oab"_s, u"autodiscover"_s, u"mapi-http"_s, u"outlook-anywhere"_s};
    if (service == "autodiscover"_L1)
        return ofOutlook + QStringList{u"activesync"_s};
    return service == "ews"_L1 || service == "oab"_L1 ? ofOutlook : QStringList{service};
}

Used usedAt(const Task &task, const QString &service)
{
    const QStringList services = servicesAt(service);
    const auto isOff = [&task](const Connection &connection) {
        return std::ranges::any_of(*task.chosen, [&](const Chosen &chosen) {
            return chosen.connection->id == connection.id && chosen.option.isOff;
        });
    };
    QStringList logins;
    for (const Connection &connection : task.plan->connections) {
        if (connection.to == task.system->id && services.contains(connection.service) && !isOff(connection))
            logins.append(connection.authentication);
    }
    return {.password = logins.contains("cleartext"_L1) || logins.contains("basic"_L1),
            .integrated = logins.contains("kerberos"_L1) || logins.contains("ntlm"_L1),
            .modern = logins.contains("modern"_L1),
            .other = logins.contains("digest"_L1) || logins.contains("certificate"_L1)};
}

Reason reasonFor(const Used &used, const QString &text)
{
    return because(text, u"ms-exchange-cmdlets"_s, used.password ? u"N7"_s : u"N8"_s);
}

void setLogins(const Directory &directory, const Used &used, const QString &reason, const QList<Wanted> &wanted,
               ServerScripts &scripts)
{
    Change change = changeOf(directory, u"logins"_s, reasonFor(used, reason));
    change.wanted = wanted;
    scripts.change(std::move(change));
}

/// The form excludes Windows logins and brings Basic with it, so these go into one command.
Logins forBrowsers(const Directory &directory, const Used &used, ServerScripts &scripts)
{
    if (used.modern || used.other || (used.password && used.integrated))
        return Logins::Left;
    setLogins(directory, used, used.password ? u"reason.logins-form"_s : u"reason.logins-no-form"_s,
              {{u"FormsAuthentication", used.password},
               {u"BasicAuthentication", used.password},
               {u"WindowsAuthentication", used.integrated}},
              scripts);
    if (used.password)
        scripts.verify.add(
            ForEach{u"$item",
                    objectsOf(directory),
                    {Check{Code(u"[string]$item.Identity"), u"ExternalAuthenticationMethods",
                           Code(u"[string]([string]$item.ExternalAuthenticationMethods -match 'Fba')"), true}}},
            reasonFor(used, u"reason.logins-outside"_s));
    return Logins::Set;
}

/// Servers of the organisation use the Windows login themselves; it stays on.
Logins forPrograms(const Server &server, const Directory &directory, const Used &used, ServerScripts &scripts)
{
    if (used.other)
        return Logins::Left;
    setLogins(directory, used, used.password ? u"reason.logins-basic"_s : u"reason.logins-no-basic"_s,
              {{u"WindowsAuthentication", true}, {u"BasicAuthentication", used.password}}, scripts);
    if (used.modern && server.release.hasFrontEnd())
        scripts.verify.add(ForEach{u"$item",
                                   objectsOf(directory),
                                   {Check{Code(u"[string]$item.Identity"), u"OAuthAuthentication",
                                          Code(u"[string]$item.OAuthAuthentication"), true}}},
                           because(u"reason.logins-modern"_s, u"ms-exchange-cmdlets"_s, u"N7"_s));
    return Logins::Set;
}

Logins forPhones(const Directory &directory, const Used &used, ServerScripts &scripts)
{
    if (used.modern || used.other)
        return Logins::Left;
    setLogins(directory, used, used.password ? u"reason.logins-basic"_s : u"reason.logins-no-basic"_s,
              {{u"BasicAuthEnabled", used.password}, {u"WindowsAuthEnabled", used.integrated}}, scripts);
    return Logins::Set;
}

Logins look(const Directory &directory, const Used &used, ServerScripts &scripts)
{
    Statements rows{Check{Code(u"[string]$item.Identity"), u"IISAuthenticationMethods",
                          Code(u"[string]([string]$item.IISAuthenticationMethods -match 'Basic')"), used.password}};
    if (used.integrated)
        rows.emplace_back(Check{Code(u"[string]$item.Identity"), u"IISAuthenticationMethods",
                                Code(u"[string]([string]$item.IISAuthenticationMethods -match 'Ntlm|Negotiate')"),
                                true});
    scripts.verify.add(ForEach{u"$item", objectsOf(directory), rows}, reasonFor(used, u"reason.logins-list"_s));
    return Logins::Checked;
}

} // namespace

Logins requireLogins(const Server &server, const Directory &directory, ServerScripts &scripts)
{
    const QString &service = directory.service;
    const Used used = usedAt(server.task, service);
    if (!used.password && !used.integrated && !used.modern)
        return used.other ? Logins::Left : Logins::Unknown;
    if (service == "owa"_L1 || service == "ecp"_L1)
        return forBrowsers(directory, used, scripts);
    if (service == "activesync"_L1)
        return forPhones(directory, used, scripts);
    if (service == "mapi-http"_L1 || service == "outlook-anywhere"_L1)
        return look(directory, used, scripts);
    return forPrograms(server, directory, used, scripts);
}

} // namespace safeconduct::exchange
