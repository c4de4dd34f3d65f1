// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Exim as a receiving server, for submission, and as a client. Debian's and Ubuntu's packages are built with GnuTLS and have a
/// configuration of their own, into which the files are included; everywhere else the form is that of OpenSSL builds, known from
/// documentation.
Dialect eximDialect();

} // namespace safeconduct
