// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/interop/web_back_end.h"

namespace safeconduct::test {

// What every web proxy must show, whichever it is. Assertions of the running test: ask QTest::currentTestFailed() before a proof is
// recorded.

/// TLS 1.2 and 1.3 of BSI TR-02102: wanted version, suite and group agreed, others refused by alert.
void checkTlsOfTheProfile(WebBackEnd &behind);
/// An independent scanner finds nothing that \a profile does not allow.
void checkByScanner(const QString &profile);
/// The row of test data that addProfileRows() made: what the profile wants agreed, anything else refused by alert, nothing found by the
/// scanner, and the server behind reached.
void checkProfileRow(WebBackEnd &behind);
/// Reached by HTTP and HTTPS; what the client says of the scheme is not passed on.
void checkOpenToHttp(WebBackEnd &behind);
/// Reached by HTTPS with the server behind in cleartext, which learns of the scheme.
void checkOffloading(WebBackEnd &behind);
/// Without a client certificate refused by alert with TLS 1.2 and 1.3, with one passed.
void checkClientCertificates(WebBackEnd &behind);

} // namespace safeconduct::test
