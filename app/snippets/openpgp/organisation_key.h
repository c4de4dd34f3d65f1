// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::openpgp {

/// The user ID of the key that certifies the keys of an organisation's people: `Name <openpgp@domain>`, as one word of a shell. A name
/// that would read as part of an address is refused.
Result<QString> organisationUserId(const Plan &plan, const QString &domain);

/// Makes the key on a machine without network, and certifies a person's key with it. \a userId is quoted.
QList<SnippetFile> organisationKeyScripts(const QString &userId);

} // namespace safeconduct::openpgp
