// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/sections.h"

#include "app/snippets/haproxy/bind_and_server.h"

#include <algorithm>

namespace safeconduct::haproxy {

using namespace Qt::StringLiterals;

namespace {

QString conditionFor(const Service &service)
{
    return u"safeconduct_"_s + service.id;
}

/// What the server behind learns, and where a client without TLS is sent.
QList<Statement> requestRules(const Task &task, const WebSite &site)
{
    const bool isForced = !isOpen(site.passages);
    QList<Statement> statements{
        {{u"option"_s, u"forwardfor"_s}, {{u"snippet.haproxy.forward"_s, {}, {}, u"doc-haproxy"_s}}},
        {{u"http-request"_s, u"set-header"_s, u"X-Forwarded-Proto"_s, u"https"_s, u"if { ssl_fc }"_s}}};
    if (!isForced) {
        statements.append(
            {{u"http-request"_s, u"set-header"_s, u"X-Forwarded-Proto"_s, u"http"_s, u"unless { ssl_fc }"_s}});
        return statements;
    }
    statements.append({{u"http-request"_s, u"redirect"_s, u"prefix"_s, u"https://"_s + site.name(), u"code"_s, u"301"_s,
                        u"unless { ssl_fc }"_s},
                       {{u"snippet.web.redirect"_s, {}, u"T1"_s, u"doc-haproxy"_s}}});
    if (const QString seconds = hstsSeconds(task); !seconds.isEmpty())
        statements.append({{u"http-after-response"_s, u"set-header"_s, u"Strict-Transport-Security"_s,
                            u"max-age="_s + seconds, u"if { ssl_fc }"_s},
                           {{u"snippet.web.hsts"_s, {}, u"T4"_s, u"policy-tlsref"_s}}});
    return statements;
}

/// Which paths go where; the others are closed.
QList<Statement> pathRules(const WebSite &site)
{
    QList<Statement> conditions;
    QList<Statement> uses;
    QStringList named;
    for (const auto passages = site.paths(); const Passage &passage : passages) {
        const QString backEnd = site.behind(*passage.behind).upstream;
        const Because because{u"snippet.web.location"_s,
                              {{u"connection"_s, {shownName(*passage.connection)}}},
                              u"C6"_s,
                              u"doc-haproxy"_s};
        const QString path = u'/' + passage.service->virtualDirectory;
        if (path == "/"_L1) {
            uses.append({{u"default_backend"_s, backEnd}, {because}});
            continue;
        }
        const QString condition = conditionFor(*passage.service);
        named.append(condition);
        conditions.append({{u"acl"_s, condition, u"path"_s, u"-i"_s, path}, {because}});
        conditions.append({{u"acl"_s, condition, u"path_beg"_s, u"-i"_s, path + u'/'}});
        uses.append({{u"use_backend"_s, backEnd, u"if"_s, condition}});
    }
    if (named.size() == uses.size()) {
        // HAProxy compares paths as they were sent; a server behind goes up: /owa/../powershell is /powershell there.
        conditions.append({{u"http-request"_s, u"deny"_s, u"deny_status"_s, u"404"_s, u"if"_s, u"{"_s,
                            u"path,url_dec"_s, u"-m"_s, u"reg"_s, uR"('[/\\][.][.]([/\\]|$)')"_s, u"}"_s},
                           {{u"snippet.haproxy.no-climbing"_s, {}, u"C6"_s, u"measured-debian"_s}}});
        conditions.append(
            {{u"http-request"_s, u"deny"_s, u"deny_status"_s, u"404"_s, u"unless"_s, named.join(u" or "_s)},
             {{u"snippet.web.nothing-else"_s, {}, u"C6"_s, u"doc-haproxy"_s}}});
    }
    return conditions + uses;
}

Section frontEnd(const Task &task, const WebSite &site)
{
    QList<Statement> statements{{{u"mode"_s, u"http"_s}},
                                {{u"timeout"_s, u"client"_s, u"60s"_s}},
                                {{u"bind"_s, u"*:80,[::]:80"_s, u"v6only"_s}},
                                bindTls(task,
                                        {.where = u"*:443,[::]:443"_s,
                                         .host = site.name(),
                                         .policy = site.policy,
                                         .needsName = true,
                                         .isMutual = isMutual(site.passages)})};
    if (isOpen(site.passages))
        statements[2].reasons.append({u"snippet.web.open"_s, {}, u"T4"_s, u"plan-value"_s});
    statements.append(requestRules(task, site));
    statements.append(pathRules(site));
    return {u"frontend"_s,
            u"safeconduct"_s,
            statements,
            {u"snippet.web.server"_s, {{u"system"_s, {shownName(*task.system)}}}, u"T1"_s, u"plan-value"_s}};
}

Section backEnd(const Task &task, const WebSite &site, const BackEnd &behind)
{
    const bool waits = std::ranges::any_of(site.passages, [&](const Passage &passage) {
        return passage.behind == behind.system && isLongPoll(*passage.service);
    });
    Section section{u"backend"_s,
                    behind.upstream,
                    {{{u"mode"_s, u"http"_s}},
                     {{u"timeout"_s, u"connect"_s, u"5s"_s}},
                     {{u"timeout"_s, u"server"_s, waits ? u"3600s"_s : u"60s"_s}}},
                    {u"snippet.web.upstream"_s, {{u"peer"_s, {shownName(*behind.system)}}}, {}, u"plan-value"_s}};
    if (waits)
        section.statements.last().reasons.append({u"snippet.haproxy.long-poll"_s, {}, {}, u"general-knowledge"_s});
    const Statement tls =
        site.goesOnWithTls ? serverTls(task, *behind.system, behind.name, isAnyLowered(task, site)) : Statement{{}, {}};
    section.statements.append(serverLines(behind.ends, tls, behind.name));
    return section;
}

} // namespace

QList<Section> sectionsFor(const Task &task, const WebSite &site)
{
    QList<Section> sections{frontEnd(task, site)};
    for (const BackEnd &behind : site.backEnds)
        sections.append(backEnd(task, site, behind));
    return sections;
}

} // namespace safeconduct::haproxy
