// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/iis/tls_site.h"

#include "app/snippets/proxied.h"
#include "app/snippets/schannel/windows_release.h"
#include "app/snippets/snippet_line.h"
#include "app/snippets/way.h"
#include "app/snippets/web_site.h"

#include <algorithm>
#include <iterator>

namespace safeconduct::iis {

using namespace Qt::StringLiterals;

namespace {

bool isAt(const Connection &connection, const Task &task)
{
    return connection.to == task.system->id && isHttp(connection, *task.knowledge);
}

QList<Chosen> decidedAt(const Task &task)
{
    QList<Chosen> decided;
    std::ranges::copy_if(*task.chosen, std::back_inserter(decided), [&task](const Chosen &chosen) {
        return isAt(*chosen.connection, task) && !chosen.option.isOff;
    });
    return decided;
}

schannel::WindowsRelease windowsOf(const Task &task)
{
    return task.system->os ? schannel::windowsReleaseOf(*task.system->os, *task.knowledge) : schannel::WindowsRelease();
}

bool offersTls12(const Task &task)
{
    return task.profile->protocolsToOffer().contains("1.2"_L1);
}

TokenChecking tokenCheckingFor(const Task &task, const QList<Chosen> &decided)
{
    bool isAsked = false;
    bool isForBrowsers = true;
    for (const Chosen &chosen : decided) {
        if (!isLoginPerConnection(*chosen.connection))
            continue;
        isAsked = true;
        isForBrowsers = isForBrowsers && chosen.connection->service == "webmail"_L1;
    }
    if (!isAsked || windowsLoginThroughProxy(task))
        return TokenChecking::Left;
    return isForBrowsers ? TokenChecking::Require : TokenChecking::Allow;
}

} // namespace

TlsSite tlsSiteFor(const Task &task, const QList<powershell::Literal> &hosts)
{
    TlsSite site{.hosts = hosts};
    const QList<Chosen> decided = decidedAt(task);
    for (const Chosen &chosen : decided) {
        const QString &part = chosen.option.transport;
        if (part.isEmpty() || part == "tls-opportunistic"_L1)
            site.unforced.append(shownName(*chosen.connection));
    }
    site.isMutual =
        std::ranges::all_of(decided, [](const Chosen &chosen) { return chosen.option.transport == "tls-mutual"_L1; });
    const schannel::WindowsRelease windows = windowsOf(task);
    site.staysAtTls12 = site.isMutual && windows.hasTls13 && offersTls12(task);
    if (windows.hasStrictTransport)
        site.strictSeconds = hstsSeconds(task).toInt();
    if (site.isForced())
        site.tokenChecking = tokenCheckingFor(task, decided);
    return site;
}

bool cannotAskForCertificates(const Task &task, const TlsSite &site)
{
    return site.isMutual && windowsOf(task).hasTls13 && !offersTls12(task);
}

const Connection *windowsLoginThroughProxy(const Task &task)
{
    const auto found = std::ranges::find_if(task.plan->connections, [&task](const Connection &connection) {
        return isAt(connection, task) && isLoginPerConnection(connection)
            && !endingProxies(*task.plan, connection, *task.knowledge).isEmpty();
    });
    return found == task.plan->connections.end() ? nullptr : &*found;
}

} // namespace safeconduct::iis
