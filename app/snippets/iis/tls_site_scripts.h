// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/iis/tls_site.h"
#include "app/snippets/powershell/script.h"

namespace safeconduct::iis {

/// Prerequisites, apply, verify and undo for a site that stands already: its binding with a certificate, what it demands, strict
/// transport security or a redirect, Extended Protection. Which site and which name, the one who runs them says; apply and undo
/// only show what they would do until -Apply is given. Old values are kept by site, so that the scripts of several connections to one
/// share them: the first ones stay, and the first undo writes them back.
QList<powershell::Script> tlsSiteScripts(const TlsSite &site);

} // namespace safeconduct::iis
