// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/iis/web_config.h"

#include <algorithm>

namespace safeconduct::iis {

using namespace Qt::StringLiterals;

namespace {

/// IIS knows types by a file's ending; a point alone stands for none.
QString endingOf(const SitePath &path)
{
    switch (path.match) {
    case SiteMatch::File:
        return u'.' + path.path.section(u'.', -1);
    case SiteMatch::Tree:
        return u"."_s;
    case SiteMatch::Kind:
        return path.path;
    }
    Q_UNREACHABLE_RETURN({});
}

QList<SnippetLine> typeLines(const StaticSite &site)
{
    QList<SnippetLine> lines{
        line(u"    <staticContent>"_s),
        line(u"      <clear />"_s, {u"snippet.iis.nothing-else"_s, {}, u"C6"_s, u"ms-iis-configuration"_s})};
    for (const SitePath &path : site.paths)
        lines.append(
            line(u"      <mimeMap fileExtension=\"%1\" mimeType=\"%2\" />"_s.arg(endingOf(path), path.mediaType),
                 path.because));
    lines.append(line(u"    </staticContent>"_s));
    return lines;
}

QList<SnippetLine> headerLines(const StaticSite &site)
{
    QList<SnippetLine> added;
    for (const SitePath &path : site.paths) {
        if (path.header)
            added.append({line(u"        <remove name=\"%1\" />"_s.arg(path.header->name)),
                          line(u"        <add name=\"%1\" value=\"%2\" />"_s.arg(path.header->name, path.header->value),
                               path.header->because)});
    }
    if (added.isEmpty())
        return {};
    return QList<SnippetLine>{line(u"    <httpProtocol>"_s), line(u"      <customHeaders>"_s)} + added
        + QList<SnippetLine>{line(u"      </customHeaders>"_s), line(u"    </httpProtocol>"_s)};
}

/// Names of lists that an authority chooses may hold a plus, which IIS refuses otherwise.
QList<SnippetLine> nameLines(const StaticSite &site)
{
    if (std::ranges::none_of(site.paths, [](const SitePath &path) { return path.match == SiteMatch::Kind; }))
        return {};
    return {line(u"    <security>"_s),
            line(u"      <requestFiltering allowDoubleEscaping=\"true\" />"_s,
                 {u"snippet.iis.double-escaping"_s, {}, {}, u"ms-iis-configuration"_s}),
            line(u"    </security>"_s)};
}

} // namespace

QList<SnippetLine> webConfigLines(const StaticSite &site)
{
    QList<SnippetLine> lines{line(u"<configuration>"_s, site.because), line(u"  <system.webServer>"_s),
                             line(u"    <directoryBrowse enabled=\"false\" />"_s,
                                  {u"snippet.iis.no-listing"_s, {}, {}, u"ms-iis-configuration"_s})};
    lines += typeLines(site) + headerLines(site) + nameLines(site);
    lines.append({line(u"  </system.webServer>"_s), line(u"</configuration>"_s)});
    return lines;
}

} // namespace safeconduct::iis
