// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/site.h"

#include "app/snippets/nginx/server_block.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::nginx {

using namespace Qt::StringLiterals;

namespace {

/// Without it the first server block of the address would answer for unknown names, and its protocols count for all (G10).
Directive defaultServer(const Task &task, const WebSite &site)
{
    QList<Directive> inner = listening(443, {u"ssl"_s, u"default_server"_s});
    if (hasTlsCommands(task)) {
        inner.append({u"ssl_reject_handshake"_s, {u"on"_s}, {u"snippet.nginx.reject"_s, {}, {}, u"measured-debian"_s}});
    } else { // 444: nginx ends the connection without an answer
        inner.append(certificateDirectives(site.name()));
        inner.append({u"return"_s, {u"444"_s}, {u"snippet.nginx.reject-late"_s, {}, {}, u"doc-nginx"_s}});
    }
    inner.append(tlsDirectives(task, site.policy));
    return block(u"server"_s, {}, inner, {u"snippet.nginx.default-server"_s, {}, {}, u"measured-debian"_s});
}

Directive redirectServer(const WebSite &site)
{
    QList<Directive> inner = listening(80);
    inner.append({u"server_name"_s, site.names, {}});
    inner.append({u"return"_s,
                  {u"301"_s, u"https://"_s + site.name() + u"$request_uri"_s},
                  {u"snippet.web.redirect"_s, {}, u"T1"_s, u"doc-nginx"_s}});
    return block(u"server"_s, {}, inner, {});
}

Directive location(const WebSite &site, const Passage &passage)
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
             {u"snippet.web.back-name"_s, {{u"peer"_s, {shownName(*behind.system)}}}, {}, u"measured-debian"_s}});
    if (isLongPoll(service))
        inner.append(
            {u"proxy_read_timeout"_s, {u"3600s"_s}, {u"snippet.nginx.long-poll"_s, {}, {}, u"general-knowledge"_s}});
    return block(
        u"location"_s, where, inner,
        {u"snippet.web.location"_s, {{u"connection"_s, {shownName(*passage.connection)}}}, u"C6"_s, u"doc-nginx"_s});
}

QList<Directive> locations(const WebSite &site)
{
    QList<Directive> directives;
    const QList<Passage> paths = site.paths();
    for (const Passage &passage : paths)
        directives.append(location(site, passage));
    if (std::ranges::none_of(paths, [](const Passage &passage) { return passage.service->virtualDirectory.isEmpty(); }))
        directives.append(block(u"location"_s, {u"/"_s}, {{u"return"_s, {u"404"_s}, {}}},
                                {u"snippet.web.nothing-else"_s, {}, u"C6"_s, u"doc-nginx"_s}));
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

Directive mainServer(const Task &task, const WebSite &site)
{
    QList<Directive> inner = listening(443, {u"ssl"_s});
    if (isOpen(site.passages))
        inner += {{u"listen"_s, {u"80"_s}, {u"snippet.web.open"_s, {}, u"T4"_s, u"plan-value"_s}},
                  {u"listen"_s, {u"[::]:80"_s}, {}}};
    inner.append({u"server_name"_s, site.names, {}});
    inner.append(certificateDirectives(site.name()));
    inner.append(tlsDirectives(task, site.policy));
    if (!isOpen(site.passages))
        inner.append(hstsDirectives(task));
    if (isMutual(site.passages))
        inner.append(clientCertificateDirectives({u"snippet.nginx.client-required"_s, {}, {}, u"measured-debian"_s}));
    if (site.goesOnWithTls)
        inner.append(backEndDirectives(task, isAnyLowered(task, site)));
    inner.append(forwarding());
    inner.append(locations(site));
    return block(u"server"_s, {}, inner,
                 {u"snippet.web.server"_s, {{u"system"_s, {shownName(*task.system)}}}, u"T1"_s, u"plan-value"_s});
}

} // namespace

QList<Directive> certificateDirectives(const QString &host)
{
    return {{u"ssl_certificate"_s, {chainFile(host)}, {u"snippet.web.certificate"_s, {}, {}, u"measured-debian"_s}},
            {u"ssl_certificate_key"_s, {keyFile(host)}, {}}};
}

Directive upstream(const QString &name, const QStringList &ends, const System &behind)
{
    QList<Directive> servers;
    for (const QString &end : ends)
        servers.append({u"server"_s, {end}, {}});
    return block(u"upstream"_s, {name}, servers,
                 {u"snippet.web.upstream"_s, {{u"peer"_s, {shownName(behind)}}}, {}, u"plan-value"_s});
}

QList<Directive> siteDirectives(const Task &task, const WebSite &site)
{
    QList<Directive> directives;
    for (const BackEnd &behind : site.backEnds)
        directives.append(upstream(behind.upstream, behind.ends, *behind.system));
    directives.append(defaultServer(task, site));
    if (!isOpen(site.passages))
        directives.append(redirectServer(site));
    directives.append(mainServer(task, site));
    return directives;
}

} // namespace safeconduct::nginx
