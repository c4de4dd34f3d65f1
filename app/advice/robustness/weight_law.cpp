// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness/weight_law.h"

#include <array>

namespace safeconduct {

namespace {

/// The rows of one block.
class WeightBlock {
public:
    WeightBlock(SampleTable &weights, std::size_t first, std::size_t count)
        : m_count(count)
    {
        for (std::size_t row = 0; row < weights.rows(); ++row)
            m_rows.push_back(weights.row(row).data() + first);
    }

    void drawPoints(const WeightLaw &law, Random &random)
    {
        std::array<double, samplesInBlock> sum{};
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const double least = law.points[row] * (1 - law.variation);
            const double width = law.points[row] * 2 * law.variation;
            for (std::size_t sample = 0; sample < m_count; ++sample) {
                m_rows[row][sample] = least + width * random.uniform();
                sum[sample] += m_rows[row][sample];
            }
        }
        for (double *row : m_rows) {
            for (std::size_t sample = 0; sample < m_count; ++sample)
                row[sample] /= sum[sample];
        }
    }

    void drawFree(Random &random)
    {
        for (std::size_t row = 0; row + 1 < m_rows.size(); ++row) {
            for (std::size_t sample = 0; sample < m_count; ++sample)
                m_rows[row][sample] = random.uniform();
        }
        sortRows(std::span(m_rows).first(m_rows.size() - 1), m_count);
        std::ranges::fill_n(m_rows.back(), static_cast<std::ptrdiff_t>(m_count), 1.0);
        for (std::size_t row = m_rows.size() - 1; row > 0; --row) {
            for (std::size_t sample = 0; sample < m_count; ++sample)
                m_rows[row][sample] -= m_rows[row - 1][sample];
        }
    }

    void sortDescending()
    {
        const std::vector<double *> ascending(m_rows.rbegin(), m_rows.rend());
        sortRows(ascending, m_count);
    }

private:
    std::vector<double *> m_rows;
    std::size_t m_count;
};

bool isInside(const WeightLaw &law, const SampleTable &weights, std::size_t sample)
{
    for (std::size_t row = 0; row < law.count; ++row) {
        const double weight = weights.row(row)[sample];
        if (weight < law.from[row] || weight > law.to[row])
            return false;
    }
    return true;
}

/// By rejection from the whole simplex.
WeightDraws drawIntervals(const WeightLaw &law, std::size_t samples, Random &random, SampleTable &weights)
{
    constexpr std::size_t hopeless = 100'000;
    SampleTable proposed;
    proposed.resize(law.count, samplesInBlock);
    WeightDraws draws;
    while (draws.accepted < samples) {
        WeightBlock(proposed, 0, samplesInBlock).drawFree(random);
        for (std::size_t sample = 0; sample < samplesInBlock && draws.accepted < samples; ++sample) {
            ++draws.tried;
            if (!isInside(law, proposed, sample))
                continue;
            for (std::size_t row = 0; row < law.count; ++row)
                weights.row(row)[draws.accepted] = proposed.row(row)[sample];
            ++draws.accepted;
        }
        if (draws.tried > hopeless * (draws.accepted + 1)) {
            draws.isContradictory = true;
            return draws;
        }
    }
    return draws;
}

} // namespace

WeightLaw WeightLaw::ofPoints(std::vector<double> points, double variation)
{
    const std::size_t count = points.size();
    return {.kind = Kind::Points, .count = count, .points = std::move(points), .variation = variation};
}

WeightLaw WeightLaw::intervals(std::vector<double> from, std::vector<double> to)
{
    const std::size_t count = from.size();
    return {.kind = Kind::Intervals, .count = count, .from = std::move(from), .to = std::move(to)};
}

WeightDraws drawWeights(const WeightLaw &law, std::size_t samples, Random &random, SampleTable &weights)
{
    Q_ASSERT(law.count > 0);
    weights.resize(law.count, samples);
    if (law.kind == WeightLaw::Kind::Intervals)
        return drawIntervals(law, samples, random, weights);
    forEachBlock(samples, [&](std::size_t first, std::size_t count) {
        WeightBlock block(weights, first, count);
        if (law.kind == WeightLaw::Kind::Points)
            block.drawPoints(law, random);
        else
            block.drawFree(random);
        if (law.kind == WeightLaw::Kind::Ordered)
            block.sortDescending();
    });
    return {samples, samples, false};
}

} // namespace safeconduct
