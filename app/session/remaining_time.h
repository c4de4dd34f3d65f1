// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace safeconduct {

/// How long work will still take of which \a done of \a all parts took \a elapsed, all parts alike; whole seconds, rounded up.
/// Nothing while too little is known to say it (no part done, or less than a second gone), or when nothing is left.
std::optional<std::chrono::seconds> remainingTime(int done, int all, std::chrono::milliseconds elapsed);

} // namespace safeconduct
