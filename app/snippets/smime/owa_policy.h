// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::smime {

/// Appends what Outlook on the web needs for S/MIME at each of the plan's own Exchange servers (2013 and later) to which a connection
/// of that service leads.
void addOwaPolicies(const Task &task, Snippets &made);

} // namespace safeconduct::smime
