// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/site_server.h"

#include "app/snippets/apache/static_site.h"
#include "app/snippets/iis/server_release.h"
#include "app/snippets/iis/static_site.h"
#include "app/snippets/nginx/static_site.h"
#include "app/snippets/powershell/script.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr auto webProducts = {WebProduct::Nginx, WebProduct::Apache, WebProduct::Iis};

QString idOf(WebProduct product)
{
    return byProduct(product, u"nginx"_s, u"apache"_s, u"iis"_s);
}

/// Whether we can write for this version: an unnamed one is taken for a current one.
bool isRecent(const ProductUse &use, WebProduct product, const Knowledge &knowledge)
{
    const ProductMatch match = knowledge.match(use);
    switch (product) {
    case WebProduct::Nginx:
        return true;
    case WebProduct::Apache: // the directives of 2.4
        return !match.version || match.version->capabilities.value(u"tls"_s).contains("1.3"_L1);
    case WebProduct::Iis: // the module IISAdministration came with it
        return iis::hasSiteCmdlets(use, knowledge);
    }
    Q_UNREACHABLE_RETURN(false);
}

bool servesSites(const System &system, WebProduct product, const Knowledge &knowledge)
{
    const auto use = std::ranges::find(system.software, idOf(product), &ProductUse::product);
    if (use == system.software.end() || system.role != SystemRole::Server || system.hosts.isEmpty())
        return false;
    if (product == WebProduct::Iis && system.runs(u"exchange"_s))
        return false;
    return isRecent(*use, product, knowledge);
}

} // namespace

std::optional<SiteServer> siteServerOf(const Plan &plan, const Knowledge &knowledge)
{
    for (const WebProduct product : webProducts) {
        const auto found = std::ranges::find_if(
            plan.systems, [&](const System &system) { return servesSites(system, product, knowledge); });
        if (found != plan.systems.end())
            return SiteServer{&*found, product};
    }
    return std::nullopt;
}

SiteFiles siteFiles(const Task &task, const StaticSite &site, WebProduct product, Problems &problems)
{
    switch (product) {
    case WebProduct::Nginx:
        return nginx::staticSiteFiles(task, site);
    case WebProduct::Apache:
        return apache::staticSiteFiles(task, site);
    case WebProduct::Iis:
        return iis::staticSiteFiles(site, problems);
    }
    Q_UNREACHABLE_RETURN({});
}

Badge siteBadge(const Proofs &proofs, const QString &target, const QString &form, WebProduct product)
{
    if (product == WebProduct::Iis)
        return powershell::documented({});
    return proofs.badge(target, {byProduct(product, form, form + u"-apache"_s, {})});
}

QString byProduct(WebProduct product, const QString &nginx, const QString &apache, const QString &iis)
{
    switch (product) {
    case WebProduct::Nginx:
        return nginx;
    case WebProduct::Apache:
        return apache;
    case WebProduct::Iis:
        return iis;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace safeconduct
