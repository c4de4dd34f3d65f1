// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive/crc32.h"

#include <array>

namespace safeconduct {

namespace {

consteval std::array<quint32, 256> makeTable()
{
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 remainder = byte;
        for (int bit = 0; bit < 8; ++bit)
            remainder = (remainder & 1U) != 0 ? 0xEDB88320U ^ (remainder >> 1U) : remainder >> 1U;
        table.at(byte) = remainder;
    }
    return table;
}

} // namespace

quint32 crc32(QByteArrayView bytes)
{
    static constexpr std::array<quint32, 256> table = makeTable();
    quint32 remainder = 0xFFFFFFFFU;
    for (const char byte : bytes)
        remainder = table.at((remainder ^ static_cast<unsigned char>(byte)) & 0xFFU) ^ (remainder >> 8U);
    return ~remainder;
}

} // namespace safeconduct
