// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/static_site.h"

#include "app/snippets/nginx/scripts.h"
#include "app/snippets/nginx/server_block.h"
#include "app/snippets/nginx/site.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::nginx {

using namespace Qt::StringLiterals;

namespace {

QStringList locationWords(const SitePath &path)
{
    switch (path.match) {
    case SiteMatch::File:
        return {u"="_s, path.path};
    case SiteMatch::Tree:
        return {u"^~"_s, path.path};
    case SiteMatch::Kind:
        return {u"~"_s, u'"' + kindPattern(path) + u'"'};
    }
    Q_UNREACHABLE_RETURN({});
}

Directive fileLocation(const SitePath &path)
{
    QList<Directive> inner;
    if (path.match == SiteMatch::Kind) // its own table has another type for .crt
        inner.append(block(u"types"_s, {}, {}, {u"snippet.site.nginx-types"_s, {}, {}, u"doc-nginx"_s}));
    inner.append({u"default_type"_s, {path.mediaType}, {}});
    if (path.header)
        inner.append({u"add_header"_s,
                      {path.header->name, u"\"%1\""_s.arg(path.header->value), u"always"_s},
                      path.header->because});
    return block(u"location"_s, locationWords(path), inner, path.because);
}

/// The address itself and what follows it; nginx collects a request before it passes it on.
QList<Directive> handingLocations(const HandedOn &handed)
{
    const QList<Directive> inner{{u"proxy_pass"_s, {u"http://%1/"_s.arg(handed.to)}, {}}};
    return {block(u"location"_s, {u"="_s, handed.path}, inner, handed.because),
            block(u"location"_s, {u"^~"_s, handed.path + u'/'}, inner)};
}

Directive staticServer(const Task &task, const StaticSite &site)
{
    QList<Directive> inner = site.isHttps ? listening(443, {u"ssl"_s}) : listening(80);
    inner.append({u"server_name"_s, {site.host}, {}});
    if (site.isHttps) {
        inner.append(certificateDirectives(site.host));
        inner.append(tlsDirectives(task, opensslPolicy(*task.profile, *task.system, false, *task.knowledge)));
    }
    inner.append({u"root"_s, {siteRoot(site)}, {}});
    for (const SitePath &path : site.paths)
        inner.append(fileLocation(path));
    for (const HandedOn &handed : site.handedOn)
        inner.append(handingLocations(handed));
    inner.append(block(u"location"_s, {u"/"_s}, {{u"return"_s, {u"404"_s}, {}}},
                       {u"snippet.web.nothing-else"_s, {}, u"C6"_s, u"doc-nginx"_s}));
    return block(u"server"_s, {}, inner, site.because);
}

} // namespace

SiteFiles staticSiteFiles(const Task &task, const StaticSite &site)
{
    const QString place = u"/etc/nginx/conf.d/%1.conf"_s.arg(siteLabel(site));
    SiteFiles files{.place = place,
                    .apply = {configurationFile(place, u"nginx"_s, linesOf({staticServer(task, site)})), applyScript()},
                    .undo = {undoScript(place, u"snippet.site.undo"_s)}};
    if (site.isHttps)
        files.prerequisites.append(script(Step::Prerequisites, scriptHead() + certificatePrerequisites(site.host)));
    return files;
}

} // namespace safeconduct::nginx
