// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/apache/apache_dialect.h"

#include "app/snippets/apache/quote.h"
#include "app/snippets/apache/scripts.h"
#include "app/snippets/apache/tls_directives.h"
#include "app/snippets/apache/virtual_hosts.h"
#include "app/snippets/omissions.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace apache;

namespace {

// The first file in alphabetical order, so that its first virtual host answers for unknown names.
constexpr auto siteName = "000-safeconduct"_L1;
constexpr auto sitePlace = "/etc/apache2/sites-available/000-safeconduct.conf"_L1;
constexpr auto includePlace = "/etc/apache2/conf-available/safeconduct-tls.conf"_L1;

bool fitsApache(const Task &task)
{
    return !task.option.isOff && isHttp(*task.connection, *task.knowledge) && task.place != Place::Client;
}

/// Directives for TLS 1.3, its suites and groups came with 2.4; before there was no TLS 1.3.
bool isTooOld(const Task &task)
{
    const ProductMatch match = task.knowledge->match(task.product);
    return match.version && !match.version->capabilities.value(u"tls"_s).contains("1.3"_L1);
}

Omission tooOld(const Task &task)
{
    return omission(task, u"apache-too-old"_s, {{u"version"_s, {task.product.version}}});
}

QList<SnippetLine> proxyApply()
{
    return enableSite(
        siteName, {u"ssl"_s, u"headers"_s, u"proxy"_s, u"proxy_http"_s, u"proxy_balancer"_s, u"lbmethod_byrequests"_s},
        u"snippet.apache.modules"_s);
}

QList<SnippetLine> proxyUndo()
{
    return removeSite(siteName, sitePlace, u"snippet.apache.undo"_s);
}

QList<SnippetLine> prerequisiteLines(const Task &task, const WebSite &site)
{
    QList<SnippetLine> lines = scriptHead() + versionCheck() + certificatePrerequisites(site.name());
    lines.append(backEndPrerequisites(task, site, site.names));
    return lines;
}

QList<SnippetLine> verifyLines(const WebSite &site)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    lines.append(handshakeChecks({site.name(), 443, {}}, site.policy));
    if (!isMutual(site.passages))
        lines.append(line(
            u"curl -sk -o /dev/null -w '%{http_code}\\n' --connect-to unknown.invalid:443:%1:443 https://unknown.invalid/ | grep -x 403"_s
                .replace("%1"_L1, site.name()),
            {u"snippet.apache.verify-unknown"_s, {}, {}, u"doc-apache"_s}));
    lines.append(forcedChecks(site));
    return lines;
}

QList<Saying> remarksFor(const Task &task, const WebSite &site)
{
    QList<Saying> remarks;
    if (site.goesOnWithTls)
        remarks.append(
            {u"snippet.apache.remark.name-behind"_s, {{u"peer"_s, {shownName(*task.peer)}}, {u"host"_s, site.names}}});
    if (site.goesOnWithTls && !site.policy.groups.isEmpty())
        remarks.append({u"snippet.apache.remark.groups-behind"_s, {{u"profile"_s, {task.profile->title}}}});
    if (isLoginPerConnection(*task.connection))
        remarks.append({u"snippet.apache.remark.ntlm"_s, {}});
    return remarks + siteRemarks(task, site, site.name());
}

QList<SnippetFile> proxyFiles(const Task &task, const WebSite &site)
{
    return {script(Step::Prerequisites, prerequisiteLines(task, site)),
            configurationFile(sitePlace, u"apache"_s, linesOf(virtualHosts(task, site))),
            script(Step::Apply, proxyApply()), script(Step::Verify, verifyLines(site)),
            script(Step::Undo, proxyUndo())};
}

QList<SnippetLine> includeApply()
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(
        line(u"a2enmod -q ssl headers"_s, {u"snippet.apache.modules-web-server"_s, {}, {}, u"measured-debian"_s}));
    return lines + trialAndReload();
}

QList<SnippetLine> includeUndo()
{
    QList<SnippetLine> lines = scriptHead();
    lines.append({line(u"! grep -rl 'safeconduct-tls.conf' /etc/apache2/sites-enabled/ || exit 1"_s,
                       {u"snippet.apache.undo-web-server"_s, {}, {}, u"doc-posix-shell"_s}),
                  line(u"rm -f "_s + includePlace), line(u"apache2ctl configtest"_s),
                  line(u"systemctl reload apache2"_s)});
    return lines;
}

/// httpd is the web server itself: its site stands already, so only what TLS needs is written, to be included there.
QList<SnippetFile> webServerFiles(const Task &task, const WebServerTls &tls)
{
    QList<Directive> directives = tlsDirectives(task, tls.name, tls.policy);
    if (tls.isForced)
        directives.append(hstsDirectives(task));
    QList<SnippetLine> verify{line(u"#!/bin/bash"_s)};
    verify.append(handshakeChecks({tls.name, 443, {}}, tls.policy));
    return {script(Step::Prerequisites, scriptHead() + versionCheck() + certificatePrerequisites(tls.name)),
            configurationFile(includePlace, u"apache"_s,
                              QList<SnippetLine>{remark(u"snippet.apache.include"_s)} + linesOf(directives)),
            script(Step::Apply, includeApply()), script(Step::Verify, verify), script(Step::Undo, includeUndo())};
}

Results<void> makeApache(const Task &task, Snippets &made)
{
    if (isTooOld(task)) {
        made.omissions.append(tooOld(task));
        return {};
    }
    if (task.place == Place::Proxy)
        return makeWebProxy({u"apache"_s, u"snippet.apache.title.proxy"_s, apache::quoted, proxyFiles, remarksFor},
                            task, made);
    return makeWebServer({u"apache"_s, u"snippet.apache.title.web-server"_s, u"snippet.apache.remark.include"_s,
                          apache::quoted, webServerFiles},
                         task, made);
}

} // namespace

Dialect apacheDialect()
{
    return {u"apache"_s, Layer::Transport, {u"apache"_s}, fitsApache, makeApache};
}

} // namespace safeconduct
