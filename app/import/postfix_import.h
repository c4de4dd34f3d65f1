// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

namespace safeconduct {

/// A plan to correct, from what a Postfix server says of itself: the output of `postconf -n`.
///
/// It holds the server, the outside mail servers it talks to and both directions with today's protection. What the output
/// does not tell (who sends what, how sensitive it is) is set to the lowest value and named in the plan's `note`; nothing
/// is guessed silently. Output without `name = value` lines is an error that names the line.
Result<Json> planFromPostconf(const QByteArray &output);

} // namespace safeconduct
