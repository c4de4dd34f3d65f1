// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/static_site.h"

namespace safeconduct::iis {

/// The web.config in the root of \a site: which endings are served, as which type, with which headers. Nothing in it
/// comes from a plan.
QList<SnippetLine> webConfigLines(const StaticSite &site);

} // namespace safeconduct::iis
