// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/profile.h"
#include "tests/interop/sandbox.h"

namespace safeconduct::test {

/// What sslscan, an independent scanner, finds at \a target (`host:port` after its options) that \a profile does not allow: protocol
/// versions, cipher suites, groups, and the faults that it knows (compression, insecure renegotiation, Heartbleed). Nothing at all
/// accepted is a finding, too.
QStringList findingsOfScanner(Sandbox &sandbox, const QString &target, const Profile &profile);

} // namespace safeconduct::test
