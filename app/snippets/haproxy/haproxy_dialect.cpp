// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/haproxy_dialect.h"

#include "app/snippets/haproxy/quote.h"
#include "app/snippets/haproxy/sections.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace haproxy;

namespace {

constexpr auto place = "/etc/haproxy/safeconduct.cfg"_L1;
constexpr auto configuration = "/etc/haproxy/haproxy.cfg"_L1;
// Reasons are comments that begin with "# ": none can be taken for these.
constexpr auto beginMark = "#safeconduct-begin"_L1;
constexpr auto endMark = "#safeconduct-end"_L1;

bool fitsHaproxy(const Task &task)
{
    return !task.option.isOff && isHttp(*task.connection, *task.knowledge) && task.place == Place::Proxy;
}

/// haproxy.cfg as it is without our sections.
QString withoutSections()
{
    return u"sed '/^%1$/,/^%2$/d' %3"_s.arg(beginMark, endMark, configuration);
}

/// HAProxy reads one file on Debian, and a reload does not read new file names: our sections go into that file, between marks.
QList<SnippetLine> siteLines(const Task &task, const WebSite &site)
{
    QList<SnippetLine> lines{line(beginMark), remark(u"snippet.haproxy.sections"_s)};
    lines.append(linesOf(sectionsFor(task, site)));
    lines.append(line(endMark));
    return lines;
}

QList<SnippetLine> prerequisiteLines(const Task &task, const WebSite &site)
{
    QList<SnippetLine> lines = scriptHead() + certificatePrerequisites(site.name());
    lines.append(line(u"test -z \"$(%1 | grep -E '^[[:space:]]*bind[[:space:]].*:(80|443)([[:space:],]|$)')\""_s.arg(
                          withoutSections()),
                      {u"snippet.haproxy.ports-free"_s, {}, {}, u"doc-haproxy"_s}));
    lines.append(backEndPrerequisites(task, site, {site.behind(*task.peer).name}));
    return lines;
}

QList<SnippetLine> applyLines(const WebSite &site)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(
        {line(u"install -d -m 0700 /etc/haproxy/certs"_s, {u"snippet.haproxy.bundle"_s, {}, {}, u"measured-debian"_s}),
         line(u"(umask 077; cat %1 %2 > %3)"_s.arg(chainFile(site.name()), keyFile(site.name()),
                                                   bundleFile(site.name()))),
         line(u"(%1; cat %2) > %3.new"_s.arg(withoutSections(), place, configuration),
              {u"snippet.haproxy.merge"_s, {}, {}, u"doc-posix-shell"_s}),
         line(u"haproxy -c -f %1.new"_s.arg(configuration), {u"snippet.haproxy.check"_s, {}, {}, u"measured-debian"_s}),
         line(u"cp -p %1 %1.before-safeconduct"_s.arg(configuration),
              {u"snippet.haproxy.keep"_s, {}, {}, u"doc-posix-shell"_s}),
         line(u"cat %1.new > %1"_s.arg(configuration)), line(u"rm %1.new"_s.arg(configuration)),
         line(u"systemctl reload haproxy"_s, {u"snippet.haproxy.reload"_s, {}, {}, u"doc-haproxy"_s})});
    return lines;
}

QList<SnippetLine> undoLines(const WebSite &site)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append({line(u"%1 > %2.new"_s.arg(withoutSections(), configuration),
                       {u"snippet.haproxy.undo"_s, {}, {}, u"doc-posix-shell"_s}),
                  line(u"cat %1.new > %1"_s.arg(configuration)), line(u"rm %1.new"_s.arg(configuration)),
                  line(u"systemctl reload haproxy"_s), line(u"rm -f %1 %2"_s.arg(place, bundleFile(site.name())))});
    return lines;
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
            configurationFile(place, u"haproxy"_s, siteLines(task, site)), script(Step::Apply, applyLines(site)),
            script(Step::Verify, verifyLines(site)), script(Step::Undo, undoLines(site))};
}

Results<void> makeHaproxy(const Task &task, Snippets &made)
{
    return makeWebProxy({u"haproxy"_s, u"snippet.haproxy.title"_s, haproxy::quoted, filesFor, remarksFor}, task, made);
}

} // namespace

Dialect haproxyDialect()
{
    return {u"haproxy"_s, Layer::Transport, {u"haproxy"_s}, fitsHaproxy, makeHaproxy};
}

} // namespace safeconduct
