// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace safeconduct {

/// Puts \a list into ascending order, each element once.
template<typename List>
void sortOnce(List &list)
{
    std::ranges::sort(list);
    const auto repeated = std::ranges::unique(list);
    list.erase(repeated.begin(), repeated.end());
}

} // namespace safeconduct
