// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/iis/iis_dialect.h"

#include "app/snippets/iis/server_release.h"
#include "app/snippets/iis/tls_site_scripts.h"
#include "app/snippets/known_version.h"
#include "app/snippets/made_for.h"
#include "app/snippets/omissions.h"
#include "app/snippets/powershell/plan_hosts.h"
#include "app/snippets/proxied.h"
#include "app/snippets/snippet_line.h"
#include "app/snippets/way.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace iis;

namespace {

bool fitsIis(const Task &task)
{
    const bool isHere = task.place == Place::Server || task.place == Place::Proxy;
    return !task.option.isOff && isHere && isHttp(*task.connection, *task.knowledge)
        && !task.system->runs(u"exchange"_s);
}

/// A module of IIS has no version of its own.
ProductUse iisOn(const Task &task)
{
    const QList<ProductUse> &software = task.system->software;
    const auto found = std::ranges::find(software, u"iis"_s, &ProductUse::product);
    return found == software.end() ? task.product : *found;
}

Saying withoutTokens(const Task &task, const Connection &other)
{
    QStringList proxies;
    for (const auto ending = endingProxies(*task.plan, other, *task.knowledge); const System *proxy : ending)
        proxies.append(shownName(*proxy));
    return {u"snippet.iis.remark.proxy-ends-tls"_s,
            {{u"system"_s, {shownName(*task.system)}}, {u"other"_s, {shownName(other)}}, {u"proxies"_s, proxies}}};
}

void addRemarks(const Task &task, const TlsSite &site, Snippet &snippet)
{
    const System &system = *task.system;
    const TextValues named{{u"system"_s, {shownName(system)}}};
    snippet.remarks.append({u"snippet.iis.remark.where"_s, named});
    snippet.remarks.append({u"snippet.iis.remark.schannel"_s, named});
    if (const std::optional<Saying> assumed = assumedVersion(task))
        snippet.remarks.append(*assumed);
    if (system.count > site.hosts.size())
        snippet.remarks.append({u"snippet.exchange.remark.more-hosts"_s,
                                {{u"system"_s, {shownName(system)}},
                                 {u"named"_s, {numberReference(Decimal::whole(site.hosts.size()))}},
                                 {u"count"_s, {numberReference(Decimal::whole(system.count))}}}});
    if (!site.isForced())
        snippet.remarks.append({u"snippet.iis.remark.unforced"_s, {{u"connections"_s, site.unforced}}});
    else
        snippet.remarks.append({site.strictSeconds > 0 ? u"snippet.exchange.remark.strict-transport"_s
                                                       : u"snippet.iis.remark.no-strict-transport"_s,
                                {}});
    if (task.option.transport == "tls-mutual"_L1 && !site.isMutual)
        snippet.remarks.append({u"snippet.web.remark.certificate-not-forced"_s, {}});
    if (cannotAskForCertificates(task, site))
        snippet.remarks.append(
            {u"snippet.iis.remark.certificate-tls13-only"_s, {{u"profile"_s, {task.profile->title}}}});
    if (const Connection *other = windowsLoginThroughProxy(task); other && site.isForced())
        snippet.remarks.append(withoutTokens(task, *other));
}

Results<void> makeIis(const Task &asked, Snippets &made)
{
    Task task = asked;
    task.product = iisOn(asked);
    if (task.place == Place::Proxy) { // by a module of its own, whose settings no source here describes
        made.omissions.append(omission(task, u"iis-proxy"_s));
        return {};
    }
    if (!hasSiteCmdlets(task.product, *task.knowledge)) {
        made.omissions.append(omission(task, u"iis-old"_s, {{u"version"_s, {task.product.version}}}));
        return {};
    }
    const Results<QList<powershell::Literal>> hosts = powershell::hostNames(*task.plan, *task.system);
    if (!hosts)
        return std::unexpected(hosts.error());
    if (hosts->isEmpty()) {
        made.omissions.append(missingFact(task, *task.system, u"host-name"_s));
        return {};
    }
    const TlsSite site = tlsSiteFor(task, *hosts);
    Snippet snippet =
        snippetFor(task, u"iis"_s,
                   {u"snippet.iis.title.site"_s,
                    {{u"system"_s, {shownName(*task.system)}}, {u"connection"_s, {shownName(*task.connection)}}}});
    snippet.version = task.product.version;
    snippet.madeFor = madeFor(task);
    snippet.badge = powershell::documented(task.product.version);
    addRemarks(task, site, snippet);
    if (Results<void> added = powershell::addFiles(tlsSiteScripts(site), snippet); !added)
        return added;
    made.snippets.append(snippet);
    return {};
}

} // namespace

Dialect iisDialect()
{
    return {.target = u"iis"_s,
            .layer = Layer::Transport,
            .products = {u"iis"_s, u"iis-webdav"_s},
            .fits = &fitsIis,
            .make = &makeIis};
}

} // namespace safeconduct
