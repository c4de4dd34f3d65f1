// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace safeconduct {

/// The values of an enumeration with the words that the files have for them.
template<typename Enum, std::size_t Count>
using WordTable = std::array<std::pair<Enum, QLatin1StringView>, Count>;

template<typename Enum, std::size_t Count>
QString wordIn(const WordTable<Enum, Count> &table, Enum value)
{
    for (const auto &[candidate, word] : table) {
        if (candidate == value)
            return word;
    }
    Q_UNREACHABLE_RETURN({});
}

template<typename Enum, std::size_t Count>
std::optional<Enum> valueIn(const WordTable<Enum, Count> &table, const QString &word)
{
    for (const auto &[value, candidate] : table) {
        if (candidate == word)
            return value;
    }
    return std::nullopt;
}

} // namespace safeconduct
