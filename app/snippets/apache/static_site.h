// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/static_site.h"

namespace safeconduct::apache {

/// \a site as a virtual host in a file of its own, where Debian keeps those that can be switched on and off.
SiteFiles staticSiteFiles(const Task &task, const StaticSite &site);

} // namespace safeconduct::apache
