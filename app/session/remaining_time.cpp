// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/remaining_time.h"

namespace safeconduct {

using namespace std::chrono_literals;

std::optional<std::chrono::seconds> remainingTime(int done, int all, std::chrono::milliseconds elapsed)
{
    if (done <= 0 || done >= all || elapsed < 1s)
        return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(elapsed * (all - done) / done);
}

} // namespace safeconduct
