// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/site.h"

#include "app/snippets/nginx/quote.h"
#include "app/snippets/nginx/server_block.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/tls_checks.h"
#include "app/snippets/way.h"
#include "app/support/json_pointer.h"

#include <algorithm>

namespace safeconduct::nginx {

using namespace Qt::StringLiterals;

namespace {

/// The first address of each host behind, or its name where the plan gives no address.
QStringList backEndsOf(const Task &task, const System &system, const QString &port, Values &values)
{
    QStringList ends;
    const QString hosts = memberAt(pointerTo(*task.plan, system), u"hosts"_s);
    for (qsizetype i = 0; i < system.hosts.size(); ++i) {
        const Host &host = system.hosts.at(i);
        const QString where = host.addresses.isEmpty()
            ? values.take(hostName(host.name, memberAt(itemAt(hosts, i), u"name"_s)))
            : values.take(address(host.addresses.first(), itemAt(hosts, i) + u"/addresses/0"_s));
        ends.append((where.contains(u':') ? u'[' + where + u']' : where) + u':' + port);
    }
    return ends;
}

QString modeOf(const Task &task)
{
    return task.system->capabilities.tlsTermination.isEmpty()
        ? abilityOf(*task.system, u"tlsTermination"_s, *task.knowledge)
        : task.system->capabilities.tlsTermination;
}

BackEnd backEndFor(const Task &task, const Site &site, const System &system, Values &values)
{
    BackEnd behind{&system, {}, {}, {}};
    behind.upstream = u"safeconduct_"_s + values.take(identifier(system.id, pointerTo(*task.plan, system) + u"/id"_s));
    behind.ends = backEndsOf(task, system, site.goesOnWithTls ? u"443"_s : u"80"_s, values);
    // Several hosts are asked by one name: the one that users type, which a farm's certificates carry.
    behind.name = system.hosts.size() == 1 ? hostNames(task, system, values).value(0) : site.name();
    return behind;
}

/// Without it the first server block of the address would answer for unknown names, and its protocols count for all (G10).
Directive defaultServer(const Task &task, const Site &site)
{
    QList<Directive> inner{
        {u"listen"_s, {u"443"_s, u"ssl"_s, u"default_server"_s}, {}},
        {u"listen"_s, {u"[::]:443"_s, u"ssl"_s, u"default_server"_s}, {}},
        {u"ssl_reject_handshake"_s, {u"on"_s}, {u"snippet.nginx.reject"_s, {}, {}, u"measured-debian"_s}}};
    inner.append(tlsDirectives(task, site.policy));
    return block(u"server"_s, {}, inner, {u"snippet.nginx.default-server"_s, {}, {}, u"measured-debian"_s});
}

Directive redirectServer(const Site &site)
{
    return block(u"server"_s, {},
                 {{u"listen"_s, {u"80"_s}, {}},
                  {u"listen"_s, {u"[::]:80"_s}, {}},
                  {u"server_name"_s, site.names, {}},
                  {u"return"_s,
                   {u"301"_s, u"https://"_s + site.name() + u"$request_uri"_s},
                   {u"snippet.nginx.redirect"_s, {}, u"T1"_s, u"doc-nginx"_s}}},
                 {});
}

Directive location(const Site &site, const Passage &passage)
{
    const Service &service = *passage.service;
    const QStringList where = service.virtualDirectory.isEmpty()
        ? QStringList{u"/"_s}
        : QStringList{u"~*"_s, u'"' + locationFor(service) + u'"'};
    const BackEnd &behind = site.behind(*passage.behind);
    QList<Directive> inner{
        {u"proxy_pass"_s, {(site.goesOnWithTls ? u"https://"_s : u"http://"_s) + behind.upstream}, {}}};
    if (site.goesOnWithTls)
        inner.append(
            {u"proxy_ssl_name"_s,
             {behind.name},
             {u"snippet.nginx.back-name"_s, {{u"peer"_s, {shownName(*behind.system)}}}, {}, u"measured-debian"_s}});
    if (service.id == "activesync"_L1 || service.id == "mapi-http"_L1)
        inner.append(
            {u"proxy_read_timeout"_s, {u"3600s"_s}, {u"snippet.nginx.long-poll"_s, {}, {}, u"general-knowledge"_s}});
    return block(
        u"location"_s, where, inner,
        {u"snippet.nginx.location"_s, {{u"connection"_s, {shownName(*passage.connection)}}}, u"C6"_s, u"doc-nginx"_s});
}

QList<Directive> locations(const Site &site)
{
    QList<Directive> directives;
    QStringList seen;
    for (const Passage &passage : site.passages) {
        if (seen.contains(locationFor(*passage.service)))
            continue;
        seen.append(locationFor(*passage.service));
        directives.append(location(site, passage));
    }
    if (!seen.contains("/"_L1))
        directives.append(block(u"location"_s, {u"/"_s}, {{u"return"_s, {u"404"_s}, {}}},
                                {u"snippet.nginx.nothing-else"_s, {}, u"C6"_s, u"doc-nginx"_s}));
    return directives;
}

QList<Directive> forwarding()
{
    return {{u"proxy_http_version"_s, {u"1.1"_s}, {u"snippet.nginx.forward"_s, {}, {}, u"doc-nginx"_s}},
            {u"proxy_set_header"_s, {u"Host"_s, u"$host"_s}, {}},
            {u"proxy_set_header"_s, {u"X-Forwarded-For"_s, u"$proxy_add_x_forwarded_for"_s}, {}},
            {u"proxy_set_header"_s, {u"X-Forwarded-Proto"_s, u"$scheme"_s}, {}},
            {u"client_max_body_size"_s, {u"0"_s}, {u"snippet.nginx.body-size"_s, {}, {}, u"doc-nginx"_s}}};
}

bool isAnyLowered(const Task &task, const Site &site)
{
    return std::ranges::any_of(site.backEnds,
                               [&](const BackEnd &behind) { return isBehindLowered(task, *behind.system); });
}

Directive mainServer(const Task &task, const Site &site)
{
    QList<Directive> inner{{u"listen"_s, {u"443"_s, u"ssl"_s}, {}}, {u"listen"_s, {u"[::]:443"_s, u"ssl"_s}, {}}};
    if (isOpen(site.passages))
        inner +=
            {{u"listen"_s, {u"80"_s}, {u"snippet.nginx.open"_s, {}, u"T4"_s, {}}}, {u"listen"_s, {u"[::]:80"_s}, {}}};
    inner.append({u"server_name"_s, site.names, {}});
    inner.append(certificateDirectives(site.name()));
    inner.append(tlsDirectives(task, site.policy));
    if (!isOpen(site.passages))
        inner.append(hstsDirectives(task));
    if (isMutual(site.passages))
        inner +=
            {{u"ssl_client_certificate"_s, {trustFile()}, {u"snippet.nginx.client-ca"_s, {}, {}, u"measured-debian"_s}},
             {u"ssl_verify_client"_s, {u"on"_s}, {u"snippet.nginx.client-required"_s, {}, {}, u"measured-debian"_s}}};
    if (site.goesOnWithTls)
        inner.append(backEndDirectives(task, isAnyLowered(task, site)));
    inner.append(forwarding());
    inner.append(locations(site));
    return block(u"server"_s, {}, inner,
                 {u"snippet.nginx.server"_s, {{u"system"_s, {shownName(*task.system)}}}, u"T1"_s, {}});
}

} // namespace

const BackEnd &Site::behind(const System &system) const
{
    const auto found = std::ranges::find(backEnds, &system, &BackEnd::system);
    Q_ASSERT(found != backEnds.end());
    return *found;
}

QStringList hostNames(const Task &task, const System &system, Values &values)
{
    QStringList names;
    const QString hosts = memberAt(pointerTo(*task.plan, system), u"hosts"_s);
    for (qsizetype i = 0; i < system.hosts.size(); ++i) {
        const QString pointer = memberAt(itemAt(hosts, i), u"name"_s);
        names.append(values.take(hostName(system.hosts.at(i).name, pointer).and_then([&](const QString &name) {
            return quoted(name, pointer);
        })));
    }
    return names;
}

Results<Site> siteFor(const Task &task)
{
    Values values;
    Site site;
    site.names = hostNames(task, *task.system, values);
    site.passages = passagesThrough(task);
    site.goesOnWithTls = modeOf(task) != "offload"_L1;
    for (const Passage &passage : std::as_const(site.passages)) {
        if (!std::ranges::contains(site.backEnds, passage.behind, &BackEnd::system))
            site.backEnds.append(backEndFor(task, site, *passage.behind, values));
    }
    site.policy = opensslPolicy(*task.profile, *task.system, isOpen(site.passages), *task.knowledge);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    return site;
}

QList<Directive> certificateDirectives(const QString &host)
{
    return {{u"ssl_certificate"_s, {chainFile(host)}, {u"snippet.nginx.certificate"_s, {}, {}, u"measured-debian"_s}},
            {u"ssl_certificate_key"_s, {keyFile(host)}, {}}};
}

QList<Directive> siteDirectives(const Task &task, const Site &site)
{
    QList<Directive> directives;
    for (const BackEnd &behind : site.backEnds) {
        QList<Directive> servers;
        for (const QString &end : behind.ends)
            servers.append({u"server"_s, {end}, {}});
        directives.append(block(u"upstream"_s, {behind.upstream}, servers,
                                {u"snippet.nginx.upstream"_s, {{u"peer"_s, {shownName(*behind.system)}}}, {}, {}}));
    }
    directives.append(defaultServer(task, site));
    if (!isOpen(site.passages))
        directives.append(redirectServer(site));
    directives.append(mainServer(task, site));
    return directives;
}

} // namespace safeconduct::nginx
