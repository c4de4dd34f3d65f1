// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/robustness/distribution.h"

#include <algorithm>
#include <vector>

namespace safeconduct {

/// Samples that a processor can keep in its registers.
inline constexpr std::size_t samplesAtOnce = 16;

/// Numbers by row (an input, an option) and sample, each row's side by side, with room for whole steps of `samplesAtOnce`.
/// Keeps its memory when it is made smaller, so that one table serves many connections.
class SampleTable {
public:
    void resize(std::size_t rows, std::size_t samples)
    {
        m_samples = samples;
        m_length = (samples + samplesAtOnce - 1) / samplesAtOnce * samplesAtOnce;
        m_rows = rows;
        if (m_numbers.size() < rows * m_length)
            m_numbers.resize(rows * m_length);
    }
    std::size_t rows() const { return m_rows; }
    std::size_t samples() const { return m_samples; }
    std::span<double> row(std::size_t row) { return {m_numbers.data() + row * m_length, m_samples}; }
    std::span<const double> row(std::size_t row) const { return {m_numbers.data() + row * m_length, m_samples}; }

private:
    std::size_t m_rows = 0;
    std::size_t m_samples = 0;
    std::size_t m_length = 0; ///< of a row, in numbers
    std::vector<double> m_numbers;
};

/// Calls \a work(first, count) for each block of \a samples.
template<typename Work>
void forEachBlock(std::size_t samples, Work work)
{
    for (std::size_t first = 0; first < samples; first += samplesInBlock)
        work(first, std::min(samplesInBlock, samples - first));
}

} // namespace safeconduct
