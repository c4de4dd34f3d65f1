// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::openpgp {

/// Appends the Web Key Directory of \a domain at the plan's web server: site, tree, record in the DNS; or says that none is known.
/// The advanced method with the host `openpgpkey.` (draft-koch-openpgp-webkey-service).
Results<void> makeKeyDirectory(const Task &task, const QString &domain, Snippets &made);

} // namespace safeconduct::openpgp
