// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/apache/virtual_hosts.h"

#include "app/snippets/apache/tls_directives.h"

#include <algorithm>

namespace safeconduct::apache {

using namespace Qt::StringLiterals;

namespace {

constexpr auto denied = "denied"_L1;
constexpr auto granted = "granted"_L1;

Directive require(QLatin1StringView answer)
{
    return {u"Require"_s, {u"all"_s, answer}};
}

QList<Directive> nameDirectives(const WebSite &site)
{
    QList<Directive> directives{{u"ServerName"_s, {site.name()}}};
    if (site.names.size() > 1)
        directives.append({u"ServerAlias"_s, site.names.sliced(1)});
    return directives;
}

/// httpd gives unknown names to the first virtual host of the port: without this one they would get the site.
Directive unknownNames(const Task &task, const WebSite &site)
{
    QList<Directive> inner{{u"ServerName"_s, {u"unknown.invalid"_s}}};
    inner.append(tlsDirectives(task, site.name(), site.policy));
    if (isMutual(site.passages))
        inner.append(clientCertificateDirectives());
    inner.append(section(u"Location"_s, u"\"/\""_s, {require(denied)}));
    return section(u"VirtualHost"_s, u"*:443"_s, inner, {u"snippet.apache.unknown-names"_s, {}, {}, u"doc-apache"_s});
}

Directive redirectHost(const WebSite &site)
{
    QList<Directive> inner = nameDirectives(site);
    inner.append({u"Redirect"_s,
                  {u"permanent"_s, u"\"/\""_s, u"\"https://%1/\""_s.arg(site.name())},
                  {u"snippet.web.redirect"_s, {}, u"T1"_s, u"doc-apache"_s}});
    return section(u"VirtualHost"_s, u"*:80"_s, inner);
}

/// A regular expression for the path of a service, in any case, with what follows it; the group is the path without its first slash.
/// Without backslashes: httpd resolves `..` between slashes, Windows behind it between backslashes too.
QString pathPattern(const Service &service)
{
    return service.virtualDirectory.isEmpty() ? u"\"^/(.*)$\""_s
                                              : uR"("(?i)^/(%1(/[^\x5c]*)?)$")"_s.arg(service.virtualDirectory);
}

Directive balancer(const WebSite &site, const BackEnd &behind)
{
    QList<Directive> members;
    for (const QString &end : behind.ends)
        members.append({u"BalancerMember"_s, {u"\"%1://%2\""_s.arg(site.goesOnWithTls ? u"https"_s : u"http"_s, end)}});
    return section(u"Proxy"_s, u"\"balancer://%1\""_s.arg(behind.upstream), members,
                   {u"snippet.web.upstream"_s, {{u"peer"_s, {shownName(*behind.system)}}}, {}, u"plan-value"_s});
}

/// Everything is closed; then each path that a decided connection needs is opened and passed on.
QList<Directive> pathDirectives(const WebSite &site)
{
    QList<Directive> directives{section(u"Location"_s, u"\"/\""_s, {require(denied)},
                                        {u"snippet.web.nothing-else"_s, {}, u"C6"_s, u"doc-apache"_s})};
    QList<Directive> passes;
    for (const auto passages = site.paths(); const Passage &passage : passages) {
        const QString pattern = pathPattern(*passage.service);
        directives.append(section(u"LocationMatch"_s, pattern, {require(granted)},
                                  {u"snippet.web.location"_s,
                                   {{u"connection"_s, {shownName(*passage.connection)}}},
                                   u"C6"_s,
                                   u"doc-apache"_s}));
        passes.append(
            {u"ProxyPassMatch"_s, {pattern, u"\"balancer://%1/$1\""_s.arg(site.behind(*passage.behind).upstream)}});
    }
    return directives + passes;
}

/// What both the site over TLS and, where decided, the one without have in common.
QList<Directive> forwarding(const Task &task, const WebSite &site, const QString &protocol)
{
    QList<Directive> directives;
    if (site.goesOnWithTls)
        directives.append(behindDirectives(task, site));
    else
        directives.append({u"ProxyPreserveHost"_s, {u"on"_s}});
    directives.append({u"RequestHeader"_s,
                       {u"set"_s, u"X-Forwarded-Proto"_s, protocol},
                       {u"snippet.apache.forward"_s, {}, {}, u"doc-apache"_s}});
    if (std::ranges::any_of(site.passages, [](const Passage &passage) { return isLongPoll(*passage.service); }))
        directives.append(
            {u"ProxyTimeout"_s, {u"3600"_s}, {u"snippet.apache.long-poll"_s, {}, {}, u"general-knowledge"_s}});
    for (const BackEnd &behind : site.backEnds)
        directives.append(balancer(site, behind));
    return directives + pathDirectives(site);
}

Directive mainHost(const Task &task, const WebSite &site)
{
    QList<Directive> inner = nameDirectives(site);
    inner.append(tlsDirectives(task, site.name(), site.policy));
    if (!isOpen(site.passages))
        inner.append(hstsDirectives(task));
    if (isMutual(site.passages))
        inner.append(clientCertificateDirectives());
    inner.append(forwarding(task, site, u"https"_s));
    return section(u"VirtualHost"_s, u"*:443"_s, inner,
                   {u"snippet.web.server"_s, {{u"system"_s, {shownName(*task.system)}}}, u"T1"_s, u"plan-value"_s});
}

} // namespace

QList<Directive> virtualHosts(const Task &task, const WebSite &site)
{
    return {unknownNames(task, site),
            isOpen(site.passages)
                ? section(u"VirtualHost"_s, u"*:80"_s, nameDirectives(site) + forwarding(task, site, u"http"_s),
                          {u"snippet.web.open"_s, {}, u"T4"_s, u"plan-value"_s})
                : redirectHost(site),
            mainHost(task, site)};
}

} // namespace safeconduct::apache
