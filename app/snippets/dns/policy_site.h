// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dns/inbound.h"
#include "app/snippets/site_server.h"

namespace safeconduct::dns {

/// `mta-sts.` before the domain.
QString policyHost(const Inbound &inbound);

/// Appends the policy's files (testing, enforce, the way out) with the site that serves them, or what another web server must do.
/// \a inbound.isMtaSts.
Results<void> makePolicySite(const Task &task, const Inbound &inbound, Snippets &made);

} // namespace safeconduct::dns
