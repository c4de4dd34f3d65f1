// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/apache/static_site.h"

#include "app/snippets/apache/scripts.h"
#include "app/snippets/apache/tls_directives.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::apache {

using namespace Qt::StringLiterals;

namespace {

const Directive &allowed()
{
    static const Directive all{u"Require"_s, {u"all"_s, u"granted"_s}};
    return all;
}

QString patternOf(const SitePath &path)
{
    const QString escaped = QString(path.path).replace(u'.', u"\\."_s);
    switch (path.match) {
    case SiteMatch::File:
        return u'^' + escaped + u'$';
    case SiteMatch::Tree:
        return u'^' + escaped;
    case SiteMatch::Kind:
        return kindPattern(path);
    }
    Q_UNREACHABLE_RETURN({});
}

Directive fileLocation(const SitePath &path)
{
    QList<Directive> inner{allowed(), {u"ForceType"_s, {path.mediaType}}};
    if (path.match == SiteMatch::Tree)
        inner.append(
            {u"Options"_s, {u"-Indexes"_s}, {u"snippet.site.apache-no-listing"_s, {}, {}, u"measured-debian"_s}});
    if (path.header)
        inner.append({u"Header"_s,
                      {u"always"_s, u"set"_s, path.header->name, u"\"%1\""_s.arg(path.header->value)},
                      path.header->because});
    return section(u"LocationMatch"_s, u'"' + patternOf(path) + u'"', inner, path.because);
}

/// Bodies that fit the memory for it are read as a whole before httpd connects to the program behind (measured).
Directive handingLocation(const HandedOn &handed)
{
    return section(
        u"LocationMatch"_s, u"\"^%1(/|$)\""_s.arg(handed.path),
        {allowed(),
         {u"LimitRequestBody"_s, {u"8192"_s}, {u"snippet.site.apache-whole-requests"_s, {}, {}, u"measured-debian"_s}}},
        handed.because);
}

QList<Directive> handingPasses(const HandedOn &handed)
{
    return {{u"ProxyPass"_s,
             {u"\"%1/\""_s.arg(handed.path), u"\"http://%1/\""_s.arg(handed.to), u"nocanon"_s},
             {u"snippet.site.apache-raw"_s, {}, {}, u"doc-apache"_s}},
            {u"ProxyPass"_s, {u"\"%1\""_s.arg(handed.path), u"\"http://%1/\""_s.arg(handed.to)}}};
}

Directive staticHost(const Task &task, const StaticSite &site)
{
    QList<Directive> inner{{u"ServerName"_s, {site.host}}};
    if (site.isHttps)
        inner.append(
            tlsDirectives(task, site.host, opensslPolicy(*task.profile, *task.system, false, *task.knowledge)));
    inner.append({u"DocumentRoot"_s, {siteRoot(site)}});
    if (std::ranges::any_of(site.paths, [](const SitePath &path) { return path.mediaType.startsWith("text/"_L1); }))
        inner.append({u"AddDefaultCharset"_s, {u"off"_s}, {u"snippet.site.apache-charset"_s, {}, {}, u"doc-apache"_s}});
    if (!site.handedOn.isEmpty())
        inner.append({u"AllowEncodedSlashes"_s, {u"NoDecode"_s}});
    inner.append(section(u"Location"_s, u"\"/\""_s, {{u"Require"_s, {u"all"_s, u"denied"_s}}},
                         {u"snippet.web.nothing-else"_s, {}, u"C6"_s, u"doc-apache"_s}));
    for (const SitePath &path : site.paths)
        inner.append(fileLocation(path));
    for (const HandedOn &handed : site.handedOn) {
        inner.append(handingLocation(handed));
        inner.append(handingPasses(handed));
    }
    return section(u"VirtualHost"_s, site.isHttps ? u"*:443"_s : u"*:80"_s, inner, site.because);
}

QStringList neededModules(const StaticSite &site)
{
    QStringList modules;
    if (site.isHttps)
        modules.append(u"ssl"_s);
    if (std::ranges::any_of(site.paths, [](const SitePath &path) { return path.header.has_value(); }))
        modules.append(u"headers"_s);
    if (!site.handedOn.isEmpty())
        modules.append({u"proxy"_s, u"proxy_http"_s});
    return modules;
}

} // namespace

SiteFiles staticSiteFiles(const Task &task, const StaticSite &site)
{
    const QString name = siteLabel(site);
    const QString place = u"/etc/apache2/sites-available/%1.conf"_s.arg(name);
    SiteFiles files{
        .place = place,
        .apply = {configurationFile(place, u"apache"_s, linesOf({staticHost(task, site)})),
                  script(Step::Apply, enableSite(name, neededModules(site), u"snippet.site.apache-modules"_s))},
        .undo = {script(Step::Undo, removeSite(name, place, u"snippet.site.undo"_s))}};
    if (site.isHttps)
        files.prerequisites.append(
            script(Step::Prerequisites, scriptHead() + versionCheck() + certificatePrerequisites(site.host)));
    return files;
}

} // namespace safeconduct::apache
