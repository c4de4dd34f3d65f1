// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/sections.h"

#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::haproxy {

using namespace Qt::StringLiterals;

namespace {

Because fromPolicy(const QString &text, const Task &task)
{
    return {text, {{u"profile"_s, {task.profile->title}}}, {}, task.profile->sources.value(0)};
}

QString conditionFor(const Service &service)
{
    return u"safeconduct_"_s + service.id;
}

/// Versions, suites and, where they can be told, groups, as options of a `bind` or `server` line.
QStringList tlsOptions(const TlsPolicy &policy, bool hasGroups)
{
    QStringList options{u"ssl-min-ver"_s, u"TLSv"_s + policy.protocols.first()};
    if (policy.protocols.last() != "1.3"_L1)
        options += {u"ssl-max-ver"_s, u"TLSv"_s + policy.protocols.last()};
    if (!policy.cipherList.isEmpty())
        options += {u"ciphers"_s, policy.cipherList};
    if (!policy.cipherSuites.isEmpty())
        options += {u"ciphersuites"_s, policy.cipherSuites};
    if (hasGroups && !policy.groups.isEmpty())
        options += {u"curves"_s, policy.groups.join(u':')};
    return options;
}

Statement bindTls(const Task &task, const WebSite &site)
{
    QStringList words{u"bind"_s, u"*:443,[::]:443"_s,     u"v6only"_s,    u"ssl"_s,
                      u"crt"_s,  bundleFile(site.name()), u"strict-sni"_s};
    words.append(tlsOptions(site.policy, true));
    QList<Because> reasons{{u"snippet.haproxy.strict-sni"_s, {}, {}, u"measured-debian"_s},
                           fromPolicy(u"snippet.haproxy.bind"_s, task)};
    if (site.policy.isHybridLeftOut)
        reasons.append(fromPolicy(u"snippet.haproxy.no-hybrid"_s, task));
    if (!site.policy.isServerPreferred) {
        words.append(u"prefer-client-ciphers"_s);
        reasons.append(fromPolicy(u"snippet.haproxy.client-preference"_s, task));
    }
    if (isMutual(site.passages)) {
        words += {u"ca-file"_s, trustFile(), u"verify"_s, u"required"_s};
        reasons.append({u"snippet.haproxy.client-required"_s, {}, {}, u"measured-debian"_s});
    }
    return {words, reasons};
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
                                bindTls(task, site)};
    if (isOpen(site.passages))
        statements[2].reasons.append({u"snippet.web.open"_s, {}, u"T4"_s, u"plan-value"_s});
    statements.append(requestRules(task, site));
    statements.append(pathRules(site));
    return {u"frontend"_s,
            u"safeconduct"_s,
            statements,
            {u"snippet.web.server"_s, {{u"system"_s, {shownName(*task.system)}}}, u"T1"_s, u"plan-value"_s}};
}

/// Options of a `server` line and why.
Statement behindTls(const Task &task, const WebSite &site, const BackEnd &behind)
{
    const bool isLowered = isAnyLowered(task, site);
    const TlsPolicy policy = opensslPolicy(*task.profile, *task.system, isLowered, *task.knowledge);
    QStringList words{u"ssl"_s,     u"verify"_s, u"required"_s,
                      u"ca-file"_s, trustFile(), u"verifyhost"_s,
                      behind.name,  u"sni"_s,    u"str(%1)"_s.arg(behind.name)};
    words.append(tlsOptions(policy, choosesGroupsBehind(task)));
    QList<Because> reasons{
        {u"snippet.haproxy.back-verify"_s, {{u"peer"_s, {shownName(*behind.system)}}}, u"C4"_s, u"measured-debian"_s},
        fromPolicy(isLowered ? u"snippet.web.back-protocols-lowered"_s : u"snippet.web.back-protocols"_s, task)};
    if (!choosesGroupsBehind(task))
        reasons.append(fromPolicy(u"snippet.haproxy.back-no-groups"_s, task));
    return {words, reasons};
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
    const Statement tls = site.goesOnWithTls ? behindTls(task, site, behind) : Statement{{}, {}};
    for (qsizetype i = 0; i < behind.ends.size(); ++i) {
        Statement server{{u"server"_s, u"host%1"_s.arg(i + 1), behind.ends.at(i)},
                         i == 0 ? tls.reasons : QList<Because>()};
        server.words.append(tls.words);
        if (behind.ends.size() > 1) {
            server.words.append(u"check"_s);
            if (site.goesOnWithTls)
                server.words += {u"check-sni"_s, behind.name};
            if (i == 0)
                server.reasons.append({u"snippet.haproxy.health"_s, {}, {}, u"doc-haproxy"_s});
        }
        section.statements.append(server);
    }
    return section;
}

} // namespace

QString bundleFile(const QString &host)
{
    return u"/etc/haproxy/certs/%1.pem"_s.arg(host);
}

bool choosesGroupsBehind(const Task &task)
{
    if (task.product.version.isEmpty())
        return false;
    const ProductMatch match = task.knowledge->match(task.product);
    return match.version && match.version->capabilities.value(u"groupsBehind"_s).contains("yes"_L1);
}

QList<Section> sectionsFor(const Task &task, const WebSite &site)
{
    QList<Section> sections{frontEnd(task, site)};
    for (const BackEnd &behind : site.backEnds)
        sections.append(backEnd(task, site, behind));
    return sections;
}

} // namespace safeconduct::haproxy
