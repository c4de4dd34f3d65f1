// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/script.h"
#include "app/snippets/static_site.h"

namespace safeconduct::iis {

struct SiteScripts {
    powershell::Script prerequisites;
    powershell::Script apply;
    powershell::Script undo;
};

/// Looks at what is there, adds the site (or gives it a renewed certificate), and takes it away again. Other sites are
/// left alone, so there is no old value to keep.
SiteScripts siteScripts(const StaticSite &site);

/// Writes the contents of \a source, which lies beside the script \a name, over the file \a target; shows it first.
powershell::Script replaceFile(Step step, const QString &name, const QString &source, const QString &target,
                               const powershell::Reason &reason);

} // namespace safeconduct::iis
