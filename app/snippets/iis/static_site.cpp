// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/iis/static_site.h"

#include "app/snippets/iis/site_scripts.h"
#include "app/snippets/iis/web_config.h"

namespace safeconduct::iis {

using namespace Qt::StringLiterals;

SiteFiles staticSiteFiles(const StaticSite &site, Problems &problems)
{
    const QString place = iisRoot(site) + u"\\web.config"_s;
    const SiteScripts scripts = siteScripts(site);
    for (const powershell::Script &script : {scripts.prerequisites, scripts.apply, scripts.undo})
        problems.append(script.problems());
    return {.place = place,
            .prerequisites = {scripts.prerequisites.file()},
            .apply = {{Step::Apply, u"web.config"_s, place, u"xml"_s, webConfigLines(site)}, scripts.apply.file()},
            .undo = {scripts.undo.file()}};
}

QString iisRoot(const StaticSite &site)
{
    return u"C:\\inetpub\\"_s + siteLabel(site);
}

} // namespace safeconduct::iis
