// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/haproxy_dialect.h"

#include "app/snippets/haproxy/own_sections.h"
#include "app/snippets/haproxy/quote.h"
#include "app/snippets/haproxy/sections.h"
#include "app/snippets/haproxy/tcp_snippet.h"
#include "app/snippets/omissions.h"
#include "app/snippets/proxied.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace haproxy;

namespace {

/// Mail that ends in the plan at a system with nothing but proxies on it: it must go on from there.
bool isMistakenForEnd(const Task &task)
{
    const bool isEnd = task.place == Place::Server || task.place == Place::Client;
    return isEnd && !isHttp(*task.connection, *task.knowledge)
        && std::ranges::all_of(task.system->software, [&task](const ProductUse &use) {
               const ProductMatch match = task.knowledge->match(use);
               return match.product && (match.product->kind == "proxy"_L1 || match.product->kind == "load-balancer"_L1);
           });
}

bool fitsHaproxy(const Task &task)
{
    const bool passesOn = task.place == Place::Proxy || task.place == Place::Relay;
    return !task.option.isOff && (passesOn || isMistakenForEnd(task));
}

QList<SnippetLine> prerequisiteLines(const Task &task, const WebSite &site)
{
    QList<SnippetLine> lines = scriptHead() + certificatePrerequisites(site.name());
    lines.append(portsFree(webSections(), u"80|443"_s, {u"snippet.haproxy.ports-free"_s, {}, {}, u"doc-haproxy"_s}));
    lines.append(backEndPrerequisites(task, site, {site.behind(*task.peer).name}));
    return lines;
}

QList<SnippetLine> applyLines(const WebSite &site)
{
    return scriptHead() + bundleLines(site.name()) + mergeLines(webSections());
}

QList<SnippetLine> undoLines(const WebSite &site)
{
    return scriptHead() + takeOutLines(webSections(), u"snippet.haproxy.undo"_s, site.name());
}

QList<SnippetLine> verifyLines(const WebSite &site)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    lines.append(handshakeChecks({site.name(), 443, {}}, site.policy));
    lines.append(line(u"! openssl s_client -connect %1:443 -servername unknown.invalid </dev/null"_s.arg(site.name()),
                      {u"snippet.haproxy.verify-unknown"_s, {}, {}, u"measured-debian"_s}));
    lines.append(forcedChecks(site));
    return lines;
}

QList<Saying> remarksFor(const Task &task, const WebSite &site)
{
    QList<Saying> remarks{{u"snippet.haproxy.remark.renewal"_s, {{u"host"_s, {site.name()}}}}};
    if (isLoginPerConnection(*task.connection))
        remarks.append({u"snippet.haproxy.remark.ntlm"_s, {}});
    if (task.product.version.isEmpty())
        remarks.append({u"snippet.haproxy.remark.version"_s, {}});
    return remarks + siteRemarks(task, site, site.behind(*task.peer).name);
}

QList<SnippetFile> filesFor(const Task &task, const WebSite &site)
{
    return {script(Step::Prerequisites, prerequisiteLines(task, site)),
            sectionsFile(webSections(), sectionsFor(task, site)), script(Step::Apply, applyLines(site)),
            script(Step::Verify, verifyLines(site)), script(Step::Undo, undoLines(site))};
}

Results<void> makeHaproxy(const Task &task, Snippets &made)
{
    if (isMistakenForEnd(task)) {
        made.omissions.append(omission(task, u"haproxy-as-end"_s));
        return {};
    }
    if (isByPort(task))
        return makeTcp(task, made);
    return makeWebProxy({u"haproxy"_s, u"snippet.haproxy.title"_s, haproxy::quoted, filesFor, remarksFor}, task, made);
}

} // namespace

Dialect haproxyDialect()
{
    Dialect dialect{u"haproxy"_s, Layer::Transport, {u"haproxy"_s}, fitsHaproxy, makeHaproxy};
    dialect.relays = true;
    return dialect;
}

} // namespace safeconduct
