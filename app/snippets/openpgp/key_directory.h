// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::openpgp {

/// Appends the Web Key Directory of \a domain at the web server that siteServerOf() finds: site, tree, record in the
/// DNS; or says that there is none.
/// The advanced method with the host `openpgpkey.` (draft-koch-openpgp-webkey-service).
Results<void> makeKeyDirectory(const Task &task, const QString &domain, Snippets &made);

} // namespace safeconduct::openpgp
