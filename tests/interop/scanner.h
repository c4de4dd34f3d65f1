// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/profile.h"

namespace safeconduct::test {

/// What sslscan, an independent scanner, finds at \a target (`address:port` after its options) that \a profile does not allow: protocol
/// versions, cipher suites, groups, and the faults that it knows (compression, insecure renegotiation, Heartbleed). Nothing at all
/// accepted is a finding, too. The scanner is Debian 13's, whatever release the daemon is of, on the network of the caller.
QStringList findingsOfScanner(const QString &target, const Profile &profile);

} // namespace safeconduct::test
