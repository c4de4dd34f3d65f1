// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/nginx_dialect.h"

#include "app/snippets/nginx/quote.h"
#include "app/snippets/nginx/server_block.h"
#include "app/snippets/nginx/site.h"
#include "app/snippets/omissions.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace nginx;

namespace {

constexpr auto sitePlace = "/etc/nginx/conf.d/safeconduct.conf"_L1;
constexpr auto includePlace = "/etc/nginx/snippets/safeconduct-tls.conf"_L1;

bool fits(const Task &task)
{
    return !task.option.isOff && isHttp(*task.connection, *task.knowledge) && task.place != Place::Client;
}

QList<SnippetLine> applyLines()
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"nginx -t"_s, {u"snippet.nginx.check"_s, {}, {}, u"measured-debian"_s}));
    lines.append(line(u"systemctl reload nginx"_s, {u"snippet.nginx.reload"_s, {}, {}, u"measured-debian"_s}));
    return lines;
}

SnippetFile undoScript(QLatin1StringView place)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"rm -f "_s + place, {u"snippet.nginx.undo"_s, {}, {}, {}}));
    lines.append(line(u"nginx -t"_s));
    lines.append(line(u"systemctl reload nginx"_s));
    return script(Step::Undo, lines);
}

QList<SnippetLine> prerequisiteLines(const Task &task, const WebSite &site)
{
    QList<SnippetLine> lines = scriptHead() + certificatePrerequisites(site.name());
    lines.append(line(u"test -z \"$(nginx -T 2>/dev/null | grep -E 'listen .*443.* default_server')\""_s,
                      {u"snippet.nginx.no-default-server"_s, {}, {}, u"measured-debian"_s}));
    lines.append(backEndPrerequisites(task, site, {site.behind(*task.peer).name}));
    return lines;
}

QList<SnippetLine> verifyLines(const WebSite &site)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    lines.append(handshakeChecks({site.name(), 443, {}}, site.policy));
    lines.append(line(u"! openssl s_client -connect %1:443 -servername unknown.invalid </dev/null"_s.arg(site.name()),
                      {u"snippet.nginx.verify-unknown"_s, {}, {}, u"measured-debian"_s}));
    lines.append(forcedChecks(site));
    return lines;
}

void addRemarks(Snippet &snippet, const Task &task, const WebSite &site)
{
    const QString &authentication = task.connection->authentication;
    if (authentication == "ntlm"_L1 || authentication == "kerberos"_L1)
        snippet.remarks.append({u"snippet.nginx.remark.ntlm"_s, {}});
    if (task.connection->service == "outlook-anywhere"_L1)
        snippet.remarks.append({u"snippet.nginx.remark.rpc"_s, {}});
    snippet.remarks.append(siteRemarks(task, site, site.behind(*task.peer).name));
}

Results<void> makeProxy(const Task &task, Snippets &made)
{
    if (const System *unnamed = systemWithoutHost(task)) {
        made.omissions.append(missingFact(task, *unnamed, u"host-name"_s));
        return {};
    }
    const Results<WebSite> site = siteFor(task, nginx::quoted);
    if (!site)
        return std::unexpected(site.error());
    Snippet snippet = snippetFor(task, u"nginx"_s,
                                 {u"snippet.nginx.title.proxy"_s,
                                  {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.files = {script(Step::Prerequisites, prerequisiteLines(task, *site)),
                     configurationFile(sitePlace, u"nginx"_s, linesOf(siteDirectives(task, *site))),
                     script(Step::Apply, applyLines()), script(Step::Verify, verifyLines(*site)),
                     undoScript(sitePlace)};
    addRemarks(snippet, task, *site);
    snippet.badge = task.proofs->badge(snippet.target, formsOf(*site), snippet.version);
    made.snippets.append(snippet);
    return {};
}

/// nginx is the web server itself: its site stands already, so only what TLS needs is written, to be included there.
Results<void> makeWebServer(const Task &task, Snippets &made)
{
    if (task.system->hosts.isEmpty()) {
        made.omissions.append(missingFact(task, *task.system, u"host-name"_s));
        return {};
    }
    Values values;
    const QString name = hostNames(task, *task.system, nginx::quoted, values).value(0);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    const bool isOpenHere = task.option.transport == "tls-opportunistic"_L1;
    const TlsPolicy policy = opensslPolicy(*task.profile, *task.system, isOpenHere, *task.knowledge);
    QList<Directive> directives = certificateDirectives(name) + tlsDirectives(task, policy);
    if (!isOpenHere)
        directives.append(hstsDirectives(task));
    Snippet snippet =
        snippetFor(task, u"nginx"_s, {u"snippet.nginx.title.web-server"_s, {{u"system"_s, {shownName(*task.system)}}}});
    QList<SnippetLine> verify{line(u"#!/bin/bash"_s)};
    verify.append(handshakeChecks({name, 443, {}}, policy));
    snippet.files = {script(Step::Prerequisites, scriptHead() + certificatePrerequisites(name)),
                     configurationFile(includePlace, u"nginx"_s,
                                       QList<SnippetLine>{remark(u"snippet.nginx.include"_s)} + linesOf(directives)),
                     script(Step::Apply, applyLines()), script(Step::Verify, verify), undoScript(includePlace)};
    snippet.remarks.append({u"snippet.nginx.remark.include"_s, {}});
    snippet.badge = task.proofs->badge(snippet.target, {u"web-server"_s}, snippet.version);
    made.snippets.append(snippet);
    return {};
}

Results<void> make(const Task &task, Snippets &made)
{
    return task.place == Place::Proxy ? makeProxy(task, made) : makeWebServer(task, made);
}

} // namespace

Dialect nginxDialect()
{
    return {u"nginx"_s, Layer::Transport, {u"nginx"_s}, fits, make};
}

} // namespace safeconduct
