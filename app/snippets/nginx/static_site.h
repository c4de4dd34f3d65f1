// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/static_site.h"

namespace safeconduct::nginx {

/// \a site as a server block in a file of its own.
SiteFiles staticSiteFiles(const Task &task, const StaticSite &site);

} // namespace safeconduct::nginx
