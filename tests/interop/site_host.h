// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/interop/sandbox.h"

namespace safeconduct::test {

/// Makes the configuration, state and logs of nginx and Apache httpd the sandbox's own, as Debian delivers them. /var/www is the
/// caller's. What went wrong, or empty.
QString prepareWebServers(Sandbox &sandbox);

/// Puts the site of \a snippet in place, runs its apply step as written (`systemctl` only says what it was told) and starts
/// \a product, `nginx` or `apache`. Both steps fail the test where they fail.
Daemon startWebServer(Sandbox &sandbox, const Snippet &snippet, const QString &product);

/// `1.26.3`, `2.4.71`, as the product says.
QString webServerVersion(Sandbox &sandbox, const QString &product);

} // namespace safeconduct::test
