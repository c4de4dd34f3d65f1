// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/web_site.h"

#include "app/snippets/omissions.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/tls_checks.h"
#include "app/snippets/way.h"
#include "app/support/json_pointer.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QStringList backEndsOf(const Task &task, const System &system, const QString &port, Values &values)
{
    QStringList ends = hostPlaces(task, system, values);
    for (QString &end : ends)
        end += u':' + port;
    return ends;
}

QString behindTls(const Task &task, const System &behind)
{
    return behind.capabilities.tls.isEmpty() ? abilityOf(behind, u"tls"_s, *task.knowledge) : behind.capabilities.tls;
}

BackEnd backEndFor(const Task &task, const WebSite &site, const System &system, Quote quote, Values &values)
{
    BackEnd behind{&system, {}, {}, {}};
    behind.upstream = u"safeconduct_"_s + values.take(identifier(system.id, pointerTo(*task.plan, system) + u"/id"_s));
    behind.ends = backEndsOf(task, system, site.goesOnWithTls ? u"443"_s : u"80"_s, values);
    // Several hosts are asked by one name: the one that users type, which a farm's certificates carry.
    behind.name = system.hosts.size() == 1 ? hostNames(task, system, quote, values).value(0) : site.name();
    return behind;
}

/// The forms of the site for its badge.
QStringList formsOf(const WebSite &site)
{
    QStringList forms{isOpen(site.passages) ? u"proxy-open"_s : u"proxy"_s};
    forms.append(site.goesOnWithTls ? u"back-end-verified"_s : u"back-end-cleartext"_s);
    if (isMutual(site.passages))
        forms.append(u"client-certificate"_s);
    return forms;
}

} // namespace

const BackEnd &WebSite::behind(const System &system) const
{
    const auto found = std::ranges::find(backEnds, &system, &BackEnd::system);
    Q_ASSERT(found != backEnds.end());
    return *found;
}

QList<Passage> WebSite::paths() const
{
    QList<Passage> paths;
    for (const Passage &passage : passages) {
        if (!std::ranges::contains(paths, passage.service->virtualDirectory,
                                   [](const Passage &other) { return other.service->virtualDirectory; }))
            paths.append(passage);
    }
    std::ranges::stable_partition(paths,
                                  [](const Passage &passage) { return !passage.service->virtualDirectory.isEmpty(); });
    return paths;
}

Results<WebSite> siteFor(const Task &task, Quote quote)
{
    Values values;
    WebSite site;
    site.names = hostNames(task, *task.system, quote, values);
    site.passages = passagesThrough(task);
    site.goesOnWithTls = tlsTerminationOf(*task.system, *task.knowledge) != "offload"_L1;
    for (const Passage &passage : std::as_const(site.passages)) {
        if (!std::ranges::contains(site.backEnds, passage.behind, &BackEnd::system))
            site.backEnds.append(backEndFor(task, site, *passage.behind, quote, values));
    }
    site.policy = opensslPolicy(*task.profile, *task.system, isOpen(site.passages), *task.knowledge);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    return site;
}

const System *systemWithoutHost(const Task &task)
{
    if (task.system->hosts.isEmpty())
        return task.system;
    const QList<Passage> passages = passagesThrough(task);
    const auto found =
        std::ranges::find_if(passages, [](const Passage &passage) { return passage.behind->hosts.isEmpty(); });
    return found == passages.end() ? nullptr : found->behind;
}

QStringList hostPlaces(const Task &task, const System &system, Values &values)
{
    QStringList places;
    const QString hosts = memberAt(pointerTo(*task.plan, system), u"hosts"_s);
    for (qsizetype i = 0; i < system.hosts.size(); ++i) {
        const Host &host = system.hosts.at(i);
        const QString where = host.addresses.isEmpty()
            ? values.take(hostName(host.name, memberAt(itemAt(hosts, i), u"name"_s)))
            : values.take(address(host.addresses.first(), itemAt(hosts, i) + u"/addresses/0"_s));
        places.append(where.contains(u':') ? u'[' + where + u']' : where);
    }
    return places;
}

QStringList hostNames(const Task &task, const System &system, Quote quote, Values &values)
{
    QStringList names;
    const QString hosts = memberAt(pointerTo(*task.plan, system), u"hosts"_s);
    for (qsizetype i = 0; i < system.hosts.size(); ++i) {
        const QString pointer = memberAt(itemAt(hosts, i), u"name"_s);
        names.append(values.take(hostName(system.hosts.at(i).name, pointer).and_then([&](const QString &name) {
            return quote(name, pointer);
        })));
    }
    return names;
}

QString hstsSeconds(const Task &task)
{
    const QString own = task.profile->tls.value(u"hstsSeconds"_s);
    return own.isEmpty() ? task.knowledge->profiles.value(u"tlsref-intermediate"_s).tls.value(u"hstsSeconds"_s) : own;
}

bool isLongPoll(const Service &service)
{
    return service.id == "activesync"_L1 || service.id == "mapi-http"_L1;
}

bool isBehindLowered(const Task &task, const System &behind)
{
    const QString highest = behindTls(task, behind);
    return !highest.isEmpty() && highest != "1.3"_L1
        && !opensslPolicy(*task.profile, *task.system, false, *task.knowledge).offers12();
}

bool isAnyLowered(const Task &task, const WebSite &site)
{
    return std::ranges::any_of(site.backEnds,
                               [&](const BackEnd &behind) { return isBehindLowered(task, *behind.system); });
}

QList<SnippetLine> backEndPrerequisites(const Task &task, const WebSite &site, const QStringList &names)
{
    QList<SnippetLine> lines;
    const BackEnd &behind = site.behind(*task.peer);
    for (const QString &end : site.goesOnWithTls ? behind.ends : QStringList()) {
        for (const QString &name : names)
            lines.append(line(
                u"openssl s_client -connect %1 -servername %2 -verify_hostname %2 -verify_return_error -CAfile %3 </dev/null"_s
                    .arg(end, name, trustFile()),
                {u"snippet.web.back-there"_s, {{u"peer"_s, {shownName(*task.peer)}}}, {}, u"doc-openssl"_s}));
    }
    return lines;
}

QList<SnippetLine> forcedChecks(const WebSite &site)
{
    if (isOpen(site.passages))
        return {};
    return {line(u"curl -sI http://%1/ | grep -i '^location: https://'"_s.arg(site.name()),
                 {u"snippet.web.verify-redirect"_s, {}, {}, u"doc-curl"_s}),
            line(u"curl -sI https://%1/ | grep -i '^strict-transport-security:'"_s.arg(site.name()),
                 {u"snippet.web.verify-hsts"_s, {}, {}, u"doc-curl"_s})};
}

QList<Saying> siteRemarks(const Task &task, const WebSite &site, const QString &behind)
{
    const TextValues peer{{u"peer"_s, {shownName(*task.peer)}}};
    QList<Saying> remarks;
    if (task.peer->hosts.size() > 1)
        remarks.append({u"snippet.web.remark.farm"_s, {{u"peer"_s, {shownName(*task.peer)}}, {u"host"_s, {behind}}}});
    if (!site.goesOnWithTls)
        remarks.append({u"snippet.web.remark.offload"_s, peer});
    if (task.option.transport == "tls-mutual"_L1 && !isMutual(site.passages))
        remarks.append({u"snippet.web.remark.certificate-not-forced"_s, {}});
    if (task.option.transport == "tls-opportunistic"_L1 && !isOpen(site.passages))
        remarks.append({u"snippet.web.remark.forced-by-others"_s, {}});
    if (isBehindLowered(task, *task.peer))
        remarks.append({u"snippet.web.remark.behind-lowered"_s,
                        {{u"peer"_s, {shownName(*task.peer)}}, {u"profile"_s, {task.profile->title}}}});
    return remarks;
}

bool isLoginPerConnection(const Connection &connection)
{
    return connection.authentication == "ntlm"_L1 || connection.authentication == "kerberos"_L1;
}

Results<void> makeWebProxy(const WebProxy &proxy, const Task &task, Snippets &made)
{
    if (const System *unnamed = systemWithoutHost(task)) {
        made.omissions.append(missingFact(task, *unnamed, u"host-name"_s));
        return {};
    }
    const Results<WebSite> site = siteFor(task, proxy.quote);
    if (!site)
        return std::unexpected(site.error());
    Snippet snippet =
        snippetFor(task, proxy.target,
                   {proxy.title, {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.files = proxy.files(task, *site);
    snippet.remarks = proxy.remarks(task, *site);
    snippet.remarks.append(nearestAllowed(*task.profile, site->policy));
    snippet.badge = task.proofs->badge(snippet.target, formsOf(*site), snippet.version);
    made.snippets.append(snippet);
    return {};
}

Results<void> makeWebServer(const WebServer &server, const Task &task, Snippets &made)
{
    if (task.system->hosts.isEmpty()) {
        made.omissions.append(missingFact(task, *task.system, u"host-name"_s));
        return {};
    }
    Values values;
    const QString name = hostNames(task, *task.system, server.quote, values).value(0);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    const bool isOpenHere = task.option.transport == "tls-opportunistic"_L1;
    Snippet snippet = snippetFor(task, server.target, {server.title, {{u"system"_s, {shownName(*task.system)}}}});
    const TlsPolicy policy = opensslPolicy(*task.profile, *task.system, isOpenHere, *task.knowledge);
    snippet.files = server.files(task, {name, !isOpenHere, policy});
    snippet.remarks.append({server.remark, {}});
    snippet.remarks.append(nearestAllowed(*task.profile, policy));
    snippet.badge = task.proofs->badge(snippet.target, {u"web-server"_s}, snippet.version);
    made.snippets.append(snippet);
    return {};
}

} // namespace safeconduct
