// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::dns {

/// What an MTA-STS policy asks of senders (RFC 8461, section 3.2).
enum class PolicyMode {
    Testing, ///< report, deliver all the same
    Enforce,
    None, ///< the way out: senders forget the policy
};

struct Policy {
    PolicyMode mode = PolicyMode::Testing;
    QStringList hosts; ///< names that a mail server of the domain may have
};

/// The policy's file. It must not hold comments: reasons are shown beside it only.
QList<SnippetLine> policyLines(const Policy &policy);

/// The `id` of the policy's TXT record. Senders fetch the policy anew when it changes, so it is made from the policy itself.
QString policyId(const Policy &policy);

} // namespace safeconduct::dns
