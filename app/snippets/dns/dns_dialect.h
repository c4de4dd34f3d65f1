// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// What the DNS says about a mail server that gets mail from outside: zone-file lines (RFC 1035) for MTA-STS, TLSA, TLS reports and
/// CAA, the MTA-STS policy with its web site, and where SPF, DKIM and DMARC are seen. Stands beside the server's own dialect.
Dialect dnsDialect();

} // namespace safeconduct
