// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to plan: single values of the format.
#pragma once

#include "app/plan/plan.h"
#include "app/support/json.h"

namespace safeconduct {

/// Each reads nothing where the member is missing or of the wrong kind.
std::optional<Decimal> readDecimal(const Json &json);
std::optional<Range> readRange(const Json &json);
std::optional<double> readNumber(const Json &json);
std::optional<int> readCount(const Json &json);
std::optional<bool> readTruth(const Json &json);

Settings readSettings(const Json &json);

/// One entry for each item, so that indexes agree with the JSON; an item of the wrong kind reads as an empty entry.
template<typename Read>
auto readList(const Json &list, Read read)
{
    QList<decltype(read(list))> entries;
    if (!list.isArray())
        return entries;
    entries.reserve(list.size());
    for (const Json &item : list.items())
        entries.append(read(item));
    return entries;
}

} // namespace safeconduct
