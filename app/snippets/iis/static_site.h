// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/static_site.h"

namespace safeconduct::iis {

/// \a site as a site of IIS 10 with a folder and a web.config of its own; the cmdlets are those of IISAdministration 1.1.
/// Requests are never handed on: IIS has no module for that by itself.
SiteFiles staticSiteFiles(const StaticSite &site, Problems &problems);

/// The folder that the site serves.
QString iisRoot(const StaticSite &site);

} // namespace safeconduct::iis
