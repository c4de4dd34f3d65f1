// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dns/inbound.h"

namespace safeconduct::dns {

/// The system of the plan that can serve the policy: the first of our own that runs nginx and has a named host; null where there is
/// none.
const System *policyServer(const Task &task);

/// `mta-sts.` before the domain.
QString policyHost(const Inbound &inbound);

/// Appends the policy's files (testing, enforce, the way out) with the site that serves them, or what another web server must do.
/// \a inbound.isMtaSts.
void makePolicySite(const Task &task, const Inbound &inbound, Snippets &made);

} // namespace safeconduct::dns
