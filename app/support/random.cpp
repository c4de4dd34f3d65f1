// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/random.h"

#include <QByteArray>

namespace safeconduct {

namespace {

/// FNV-1a of 64 bits (Fowler, Noll, Vo; RFC 9923).
std::uint64_t hashOf(const QByteArray &bytes)
{
    std::uint64_t hash = 0xcbf2'9ce4'8422'2325;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x0000'0100'0000'01b3;
    return hash;
}

} // namespace

Random Random::stream(std::uint64_t seed, QStringView id)
{
    return seeded(SplitMix(seed).next() ^ hashOf(id.toUtf8()));
}

} // namespace safeconduct
