// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace safeconduct {

/// Bytes added, by how much has to be padded.
struct ByteRange {
    std::int64_t least = 0;
    std::int64_t most = 0;

    friend bool operator==(const ByteRange &, const ByteRange &) = default;
    friend ByteRange operator+(ByteRange left, ByteRange right)
    {
        return {left.least + right.least, left.most + right.most};
    }
    friend ByteRange operator*(ByteRange range, std::int64_t times)
    {
        return {range.least * times, range.most * times};
    }
};

} // namespace safeconduct
