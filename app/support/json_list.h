// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

namespace safeconduct {

/// An array of what \a write makes of each element of \a list.
template<typename List, typename Write>
Json jsonList(const List &list, const Write &write)
{
    Json json = Json::array();
    for (const auto &element : list)
        json.append(write(element));
    return json;
}

} // namespace safeconduct
