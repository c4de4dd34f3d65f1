// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/nginx_dialect.h"

#include "app/snippets/nginx/quote.h"
#include "app/snippets/nginx/server_block.h"
#include "app/snippets/nginx/site.h"
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

QList<Saying> remarksFor(const Task &task, const WebSite &site)
{
    QList<Saying> remarks;
    if (isLoginPerConnection(*task.connection))
        remarks.append({u"snippet.nginx.remark.ntlm"_s, {}});
    if (task.connection->service == "outlook-anywhere"_L1)
        remarks.append({u"snippet.nginx.remark.rpc"_s, {}});
    return remarks + siteRemarks(task, site, site.behind(*task.peer).name);
}

QList<SnippetFile> proxyFiles(const Task &task, const WebSite &site)
{
    return {script(Step::Prerequisites, prerequisiteLines(task, site)),
            configurationFile(sitePlace, u"nginx"_s, linesOf(siteDirectives(task, site))),
            script(Step::Apply, applyLines()), script(Step::Verify, verifyLines(site)), undoScript(sitePlace)};
}

/// nginx is the web server itself: its site stands already, so only what TLS needs is written, to be included there.
QList<SnippetFile> webServerFiles(const Task &task, const WebServerTls &tls)
{
    QList<Directive> directives = certificateDirectives(tls.name) + tlsDirectives(task, tls.policy);
    if (tls.isForced)
        directives.append(hstsDirectives(task));
    QList<SnippetLine> verify{line(u"#!/bin/bash"_s)};
    verify.append(handshakeChecks({tls.name, 443, {}}, tls.policy));
    return {script(Step::Prerequisites, scriptHead() + certificatePrerequisites(tls.name)),
            configurationFile(includePlace, u"nginx"_s,
                              QList<SnippetLine>{remark(u"snippet.nginx.include"_s)} + linesOf(directives)),
            script(Step::Apply, applyLines()), script(Step::Verify, verify), undoScript(includePlace)};
}

Results<void> make(const Task &task, Snippets &made)
{
    if (task.place == Place::Proxy)
        return makeWebProxy({u"nginx"_s, u"snippet.nginx.title.proxy"_s, nginx::quoted, proxyFiles, remarksFor}, task,
                            made);
    return makeWebServer({u"nginx"_s, u"snippet.nginx.title.web-server"_s, u"snippet.nginx.remark.include"_s,
                          nginx::quoted, webServerFiles},
                         task, made);
}

} // namespace

Dialect nginxDialect()
{
    return {u"nginx"_s, Layer::Transport, {u"nginx"_s}, fits, make};
}

} // namespace safeconduct
