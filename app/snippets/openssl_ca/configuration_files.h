// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/openssl_ca/authority.h"

namespace safeconduct::openssl_ca {

/// The configuration of the root, of the issuing authority, and of what certificates may be used for.
QList<SnippetFile> configurationFiles(const Authority &authority);

} // namespace safeconduct::openssl_ca
