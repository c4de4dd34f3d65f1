// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/pki_site/pki_site_dialect.h"

#include "app/snippets/dns/inbound.h"
#include "app/snippets/dns/record.h"
#include "app/snippets/iis/static_site.h"
#include "app/snippets/instructions.h"
#include "app/snippets/pki_site/carrying.h"
#include "app/snippets/pki_site/published.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace pki_site;

namespace {

bool hasSite(const FacilityTask &)
{
    return true;
}

Saying pkiSaying(const QString &text, const TextValues &values)
{
    return {u"snippet.pki-site."_s + text, values};
}

SnippetFile nameRecord(const Carrying &carrying)
{
    const QString domain = carrying.published.host.section(u'.', 1);
    return dns::zoneFile(
        Step::Prerequisites, domain + u".zone"_s, domain,
        {dns::recordLine(
            {carrying.published.host.section(u'.', 0, 0),
             u"CNAME"_s,
             carrying.webServer + u'.',
             {u"snippet.pki-site.record"_s, {{u"system"_s, {carrying.shownServer}}}, u"P5"_s, u"rfc-5280"_s}})});
}

/// What the authority's responder at the same name needs, or why it has to be done otherwise.
QList<Saying> responderRemarks(const Carrying &carrying)
{
    const TextValues values{{u"host"_s, {carrying.published.host}}, {u"system"_s, {carrying.shownServer}}};
    if (!carrying.published.isOpenssl)
        return {};
    if (carrying.product == WebProduct::Iis)
        return {pkiSaying(u"remark.responder-iis"_s, values)};
    if (carrying.published.responder.isEmpty())
        return {pkiSaying(u"remark.responder-unknown"_s, values)};
    return {};
}

/// Nobody of the plan serves it: what another web server must do.
Snippet unserved(const FacilityTask &task, const Published &published)
{
    const TextValues values{{u"facility"_s, {shownName(task)}},
                            {u"host"_s, {published.host}},
                            {u"lists"_s, {u".crl"_s}},
                            {u"certificates"_s, {published.certificates}}};
    Snippet snippet = snippetFor(task, u"pki-site"_s, pkiSaying(u"title-unserved"_s, values));
    snippet.files = {instructions(Step::Prerequisites, u"web-server.txt"_s,
                                  {instruction({u"snippet.pki-site.serve"_s, values, u"P5"_s, u"rfc-5280"_s}),
                                   instruction({u"snippet.pki-site.serve-types"_s, values, u"P5"_s, u"rfc-2585"_s}),
                                   instruction({u"snippet.pki-site.serve-whole"_s, values, u"P5"_s, u"method"_s})}),
                     verifyScript(published)};
    snippet.remarks = {pkiSaying(u"remark.unserved"_s, values)};
    if (published.isOpenssl)
        snippet.remarks.append(pkiSaying(u"remark.unserved-responder"_s, values));
    return snippet;
}

Results<Snippet> served(const FacilityTask &task, const Task &web, const Carrying &carrying)
{
    const StaticSite site = siteOf(carrying.published);
    Problems problems;
    const SiteFiles files = siteFiles(web, site, carrying.product, problems);
    Snippet snippet =
        snippetFor(task, u"pki-site"_s,
                   pkiSaying(u"title"_s, {{u"facility"_s, {shownName(task)}}, {u"system"_s, {carrying.shownServer}}}));
    snippet.system = web.system->id;
    snippet.files = {carryingPrerequisites(carrying), nameRecord(carrying)};
    snippet.files += files.prerequisites + files.apply;
    snippet.files += carryingFiles(carrying, problems);
    snippet.files.append(verifyScript(carrying.published));
    snippet.files += files.undo;
    snippet.files += carryingUndo(carrying);
    snippet.remarks = responderRemarks(carrying);
    snippet.remarks.append(pkiSaying(u"remark.keep"_s, carrying.lists.values()));
    snippet.badge = siteBadge(*task.proofs, snippet.target, u"site"_s, carrying.product);
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return snippet;
}

CrlPlan listsOf(const FacilityTask &task, bool isOpenssl)
{
    const CrlPlan lists = crlPlanOf(*task.facility);
    return isOpenssl ? lists : inWholeHours(lists);
}

/// Two authorities of one kind would publish under the same addresses.
bool isThere(const FacilityTask &task, const Snippets &made)
{
    return std::ranges::any_of(made.snippets, [&task](const Snippet &snippet) {
        return snippet.target == "pki-site"_L1 && snippet.facility == task.facility->kind;
    });
}

Results<void> makePkiSite(const FacilityTask &task, Snippets &made)
{
    if (isThere(task, made))
        return {};
    Values values;
    const QString host = ownName(*task.plan, u"pki"_s, values);
    if (!values.problems().isEmpty() || host.isEmpty())
        return {}; // the authority's own steps say so
    const std::optional<SiteServer> server = siteServerOf(*task.plan, *task.knowledge);
    const Task web{.plan = task.plan,
                   .knowledge = task.knowledge,
                   .proofs = task.proofs,
                   .system = server ? server->system : nullptr,
                   .profile = task.profile,
                   .chosen = task.chosen};
    const Published published = publishedBy(task, host, web, values);
    if (!server) {
        made.snippets.append(unserved(task, published));
        return {};
    }
    Carrying carrying{.published = published,
                      .lists = listsOf(task, published.isOpenssl),
                      .webServer = dns::hostNames(*task.plan, *server->system, values).constFirst(),
                      .shownServer = shownName(*server->system),
                      .product = server->product,
                      .folder = {},
                      .isNeeded = server->system != task.system || server->product == WebProduct::Iis};
    const StaticSite site = siteOf(published);
    carrying.folder = server->product == WebProduct::Iis ? iis::iisRoot(site) : siteRoot(site);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    Results<Snippet> snippet = served(task, web, carrying);
    if (!snippet)
        return std::unexpected(snippet.error());
    made.snippets.append(*std::move(snippet));
    return {};
}

} // namespace

FacilityDialect pkiSiteDialect()
{
    return {.target = u"pki-site"_s,
            .kinds = {u"own-ca-small"_s, u"windows-enterprise-ca"_s},
            .fits = &hasSite,
            .make = &makePkiSite};
}

} // namespace safeconduct
