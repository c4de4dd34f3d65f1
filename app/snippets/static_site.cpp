// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/static_site.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

QString siteRoot(const StaticSite &site)
{
    return u"/var/www/"_s + site.name;
}

QString siteLabel(const StaticSite &site)
{
    return u"safeconduct-"_s + site.name;
}

QString kindPattern(const SitePath &path)
{
    return u"^/[^/]+\\%1$"_s.arg(path.path);
}

} // namespace safeconduct
