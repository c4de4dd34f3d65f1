// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness/information.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace safeconduct {

namespace {

double meanOf(std::span<const double> scores, std::span<const std::uint32_t> samples)
{
    double sum = 0;
    for (const std::uint32_t sample : samples)
        sum += scores[sample];
    return sum / static_cast<double>(samples.size());
}

std::vector<std::uint32_t> inTurn(std::size_t samples)
{
    std::vector<std::uint32_t> order(samples);
    std::ranges::iota(order, 0U);
    return order;
}

} // namespace

InformationEstimate::InformationEstimate(const ScoringModel &model, const ScoreSamples &drawn)
    : m_samples(drawn.scores.samples())
{
    const int foremost = std::ranges::min(model.tiers);
    for (std::size_t option = 0; option < model.options; ++option) {
        if (model.tiers[option] == foremost)
            m_scores.push_back(drawn.scores.row(option));
    }
    const std::vector<std::uint32_t> order = inTurn(m_samples);
    for (std::size_t option = 0; option < m_scores.size(); ++option) {
        const double mean = meanOf(m_scores[option], order);
        if (option == 0 || mean > m_greatestMean) {
            m_greatestMean = mean;
            m_best = option;
        }
    }
    m_chance = binned(order).worth;
}

double InformationEstimate::perfect() const
{
    double sum = 0;
    for (std::size_t sample = 0; sample < m_samples; ++sample) {
        double most = m_scores[m_best][sample];
        for (const std::span<const double> scores : m_scores)
            most = std::max(most, scores[sample]);
        sum += most - m_scores[m_best][sample];
    }
    return sum / static_cast<double>(m_samples);
}

/// Bins of one size, give or take one sample; each counts by its samples.
InformationEstimate::Binned InformationEstimate::binned(std::span<const std::uint32_t> order) const
{
    const auto bins = static_cast<std::size_t>(std::sqrt(static_cast<double>(m_samples)));
    Binned result;
    double squares = 0;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const std::size_t first = bin * m_samples / bins;
        const auto samples = order.subspan(first, (bin + 1) * m_samples / bins - first);
        const double ofBest = meanOf(m_scores[m_best], samples);
        double most = ofBest;
        for (const std::span<const double> scores : m_scores)
            most = std::max(most, meanOf(scores, samples));
        const double share = static_cast<double>(samples.size()) / static_cast<double>(m_samples);
        result.worth += share * (most - ofBest);
        squares += share * (most - ofBest) * (most - ofBest);
        result.changes += most > ofBest ? static_cast<std::int64_t>(samples.size()) : 0;
    }
    const double variance = std::max(0.0, squares - result.worth * result.worth);
    result.standardError = std::sqrt(variance / static_cast<double>(bins));
    return result;
}

InformationValue InformationEstimate::of(std::span<const double> input) const
{
    std::vector<std::uint32_t> order = inTurn(m_samples);
    std::ranges::sort(order, {}, [input](std::uint32_t sample) { return std::pair(input[sample], sample); });
    const Binned found = binned(order);
    if (found.worth - m_chance < 2 * found.standardError)
        return {0, {0, static_cast<std::int64_t>(m_samples)}};
    return {found.worth, {found.changes, static_cast<std::int64_t>(m_samples)}};
}

} // namespace safeconduct
