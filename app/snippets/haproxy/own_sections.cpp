// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/own_sections.h"

#include "app/snippets/haproxy/bind_and_server.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::haproxy {

using namespace Qt::StringLiterals;

namespace {

constexpr auto configuration = "/etc/haproxy/haproxy.cfg"_L1;

/// haproxy.cfg as it is without these sections.
QString without(const OwnSections &own)
{
    return u"sed '/^%1$/,/^%2$/d' %3"_s.arg(own.beginMark, own.endMark, configuration);
}

} // namespace

// Reasons are comments that begin with "# ": none can be taken for these marks.
OwnSections webSections()
{
    return {u"/etc/haproxy/safeconduct.cfg"_s, u"#safeconduct-begin"_s, u"#safeconduct-end"_s};
}

OwnSections tcpSections()
{
    return {u"/etc/haproxy/safeconduct-tcp.cfg"_s, u"#safeconduct-tcp-begin"_s, u"#safeconduct-tcp-end"_s};
}

SnippetFile sectionsFile(const OwnSections &own, const QList<Section> &sections)
{
    QList<SnippetLine> lines{line(own.beginMark), remark(u"snippet.haproxy.sections"_s)};
    lines.append(linesOf(sections));
    lines.append(line(own.endMark));
    return configurationFile(own.place, u"haproxy"_s, lines);
}

SnippetLine portsFree(const OwnSections &own, const QString &ports, const Because &because)
{
    return line(
        u"test -z \"$(%1 | grep -E '^[[:space:]]*bind[[:space:]].*:(%2)([[:space:],]|$)')\""_s.arg(without(own), ports),
        because);
}

QList<SnippetLine> bundleLines(const QString &host)
{
    return {
        line(u"install -d -m 0700 /etc/haproxy/certs"_s, {u"snippet.haproxy.bundle"_s, {}, {}, u"measured-debian"_s}),
        line(u"(umask 077; cat %1 %2 > %3)"_s.arg(chainFile(host), keyFile(host), bundleFile(host)))};
}

QList<SnippetLine> mergeLines(const OwnSections &own)
{
    return {
        line(u"(%1; cat %2) > %3.new"_s.arg(without(own), own.place, configuration),
             {u"snippet.haproxy.merge"_s, {}, {}, u"doc-posix-shell"_s}),
        line(u"haproxy -c -f %1.new"_s.arg(configuration), {u"snippet.haproxy.check"_s, {}, {}, u"measured-debian"_s}),
        line(u"cp -p %1 %1.before-safeconduct"_s.arg(configuration),
             {u"snippet.haproxy.keep"_s, {}, {}, u"doc-posix-shell"_s}),
        line(u"cat %1.new > %1"_s.arg(configuration)),
        line(u"rm %1.new"_s.arg(configuration)),
        line(u"systemctl reload haproxy"_s, {u"snippet.haproxy.reload"_s, {}, {}, u"doc-haproxy"_s})};
}

QList<SnippetLine> takeOutLines(const OwnSections &own, const QString &why, const QString &host)
{
    QList<SnippetLine> lines{
        line(u"%1 > %2.new"_s.arg(without(own), configuration), {why, {}, {}, u"doc-posix-shell"_s}),
        line(u"cat %1.new > %1"_s.arg(configuration)), line(u"rm %1.new"_s.arg(configuration)),
        line(u"systemctl reload haproxy"_s), line(u"rm -f "_s + own.place)};
    if (!host.isEmpty())
        lines.append(line(u"grep -q -F %1 %2 || rm -f %1"_s.arg(bundleFile(host), configuration),
                          {u"snippet.haproxy.undo-bundle"_s, {}, {}, u"doc-posix-shell"_s}));
    return lines;
}

} // namespace safeconduct::haproxy
