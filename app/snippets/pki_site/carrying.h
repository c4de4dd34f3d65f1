// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/crl_plan.h"
#include "app/snippets/pki_site/published.h"

namespace safeconduct::pki_site {

/// How what an authority publishes gets to a web server on another machine, at once and each time.
struct Carrying {
    Published published;
    CrlPlan lists;
    QString webServer; ///< a checked name of its host
    QString shownServer; ///< as a person reads it
    WebProduct product = WebProduct::Nginx;
    QString folder; ///< that the site serves
    bool isNeeded = true; ///< the authority does not write into that folder itself
};

/// Steps on both machines before the site is tried: the account and the folder, then what carries.
SnippetFile carryingPrerequisites(const Carrying &carrying);
QList<SnippetFile> carryingFiles(const Carrying &carrying, Problems &problems);
/// The way back at the authority's machine.
QList<SnippetFile> carryingUndo(const Carrying &carrying);

} // namespace safeconduct::pki_site
