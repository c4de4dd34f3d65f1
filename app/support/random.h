// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <bit>
#include <cstdint>

namespace safeconduct {

/// SplitMix64 (Steele, Lea and Flood 2014; constants of Vigna's reference): turns a seed into well mixed words.
class SplitMix {
public:
    explicit constexpr SplitMix(std::uint64_t seed)
        : m_state(seed)
    {
    }
    constexpr std::uint64_t next()
    {
        m_state += 0x9e37'79b9'7f4a'7c15;
        std::uint64_t word = m_state;
        word = (word ^ (word >> 30)) * 0xbf58'476d'1ce4'e5b9;
        word = (word ^ (word >> 27)) * 0x94d0'49bb'1331'11eb;
        return word ^ (word >> 31);
    }

private:
    std::uint64_t m_state;
};

/// Random numbers that are the same on every machine, for sampling: xoshiro256** (Blackman and Vigna 2018), integers only.
/// Never for keys: whoever sees a few numbers knows all that follow; those come from `app/crypto`.
///
///     Random random = Random::stream(advice.seed, connection.id);
///     const double share = random.uniform();
class Random {
public:
    /// At least one word must not be 0.
    explicit constexpr Random(const std::array<std::uint64_t, 4> &state)
        : m_state(state)
    {
    }
    /// Four words of SplitMix64, as the authors of xoshiro advise.
    static constexpr Random seeded(std::uint64_t seed)
    {
        SplitMix mix(seed);
        std::array<std::uint64_t, 4> state{};
        for (std::uint64_t &word : state)
            word = mix.next();
        return Random(state);
    }
    /// A stream of its own for \a id, so that what is drawn for one thing depends neither on threads nor on the others.
    /// Seeded with the first word of SplitMix64(\a seed) xor the FNV-1a hash (64 bits) of the id in UTF-8.
    static Random stream(std::uint64_t seed, QStringView id);

    constexpr std::uint64_t next()
    {
        const std::uint64_t word = std::rotl(m_state[1] * 5, 7) * 9;
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return word;
    }

    /// Uniform on [0, 1): the upper 53 bits, so every value is exact in a double.
    constexpr double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

private:
    std::array<std::uint64_t, 4> m_state;
};

} // namespace safeconduct
