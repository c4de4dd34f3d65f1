// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzed readers share. Each is a program of its own, which libFuzzer feeds; see packaging/fuzz.
#pragma once

#include "app/support/problem.h"
#include "app/support/result.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// libFuzzer's name for what it calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, std::size_t size);

namespace safeconduct::fuzz {

/// The input as the readers take it. A copy, so that reading beyond its end is found.
inline QByteArray inputOf(const uint8_t *bytes, std::size_t size)
{
    return {reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)};
}

/// Ends the run where something that has to hold does not: libFuzzer keeps the input.
inline void demand(bool holds)
{
    if (!holds)
        std::abort();
}

/// Whoever gets the problem learns what is wrong and what to do.
inline void demandWords(const Problem &problem)
{
    demand(!problem.what.isEmpty() && !problem.remedy.isEmpty());
}

inline void demandWords(const Problems &problems)
{
    for (const Problem &problem : problems)
        demandWords(problem);
}

/// A result that is read, or a problem in words.
template<typename T, typename Fault>
bool isRead(const std::expected<T, Fault> &result)
{
    if (!result)
        demandWords(result.error());
    return result.has_value();
}

} // namespace safeconduct::fuzz
