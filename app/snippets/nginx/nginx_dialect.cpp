// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/nginx_dialect.h"

#include "app/snippets/nginx/quote.h"
#include "app/snippets/nginx/relay_snippet.h"
#include "app/snippets/nginx/scripts.h"
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

bool fitsNginx(const Task &task)
{
    if (task.option.isOff || task.place == Place::Client)
        return false;
    return isHttp(*task.connection, *task.knowledge) || isRelayed(task);
}

QList<SnippetLine> prerequisiteLines(const Task &task, const WebSite &site)
{
    QList<SnippetLine> lines = scriptHead() + certificatePrerequisites(site.name());
    lines.append(line(u"test -z \"$(nginx -T 2>/dev/null | grep -E 'listen .*443.* default_server')\""_s,
                      {u"snippet.nginx.no-default-server"_s, {}, {}, u"measured-debian"_s}));
    lines.append(backEndPrerequisites(task, site, {site.behind(*task.peer).name}));
    return lines;
}

QList<SnippetLine> verifyLines(const Task &task, const WebSite &site)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    lines.append(handshakeChecks({site.name(), 443, {}}, site.policy));
    if (hasTlsCommands(task))
        lines.append(
            line(u"! openssl s_client -connect %1:443 -servername unknown.invalid </dev/null"_s.arg(site.name()),
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
    if (!hasTlsCommands(task))
        remarks.append({u"snippet.nginx.remark.no-commands"_s, {}});
    return remarks + siteRemarks(task, site, site.behind(*task.peer).name);
}

QList<SnippetFile> proxyFiles(const Task &task, const WebSite &site)
{
    return {script(Step::Prerequisites, prerequisiteLines(task, site)),
            configurationFile(sitePlace, u"nginx"_s, linesOf(siteDirectives(task, site))), applyScript(),
            script(Step::Verify, verifyLines(task, site)), undoScript(sitePlace, u"snippet.nginx.undo"_s)};
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
            applyScript(), script(Step::Verify, verify), undoScript(includePlace, u"snippet.nginx.undo"_s)};
}

Results<void> makeNginx(const Task &task, Snippets &made)
{
    if (isRelayed(task))
        return makeRelay(task, made);
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
    Dialect dialect{u"nginx"_s, Layer::Transport, {u"nginx"_s}, fitsNginx, makeNginx};
    dialect.relays = true;
    return dialect;
}

} // namespace safeconduct
