// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/robustness/distribution.h"

#include <algorithm>
#include <vector>

namespace safeconduct {

/// Numbers by row (an input, an option) and sample, each row's side by side. Keeps its memory when it is made smaller, so that
/// one table serves many connections.
class SampleTable {
public:
    void resize(std::size_t rows, std::size_t samples)
    {
        m_samples = samples;
        m_rows = rows;
        if (m_numbers.size() < rows * samples)
            m_numbers.resize(rows * samples);
    }
    std::size_t rows() const { return m_rows; }
    std::size_t samples() const { return m_samples; }
    std::span<double> row(std::size_t row) { return {m_numbers.data() + row * m_samples, m_samples}; }
    std::span<const double> row(std::size_t row) const { return {m_numbers.data() + row * m_samples, m_samples}; }

private:
    std::size_t m_rows = 0;
    std::size_t m_samples = 0;
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
