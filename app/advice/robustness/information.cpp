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

/// The samples by rising \a input; equal ones in turn. Dealt into narrow stretches first, so that little is left to sort.
std::vector<std::uint32_t> inOrderOf(std::span<const double> input)
{
    const auto [least, most] = std::ranges::minmax(input);
    if (!(least < most))
        return inTurn(input.size());
    const double perUnit = static_cast<double>(input.size() - 1) / (most - least);
    const auto stretchOf = [&, from = least](double value) {
        return static_cast<std::size_t>((value - from) * perUnit);
    };
    std::vector<std::uint32_t> ends(input.size() + 1, 0);
    for (const double value : input)
        ++ends[stretchOf(value) + 1];
    std::partial_sum(ends.cbegin(), ends.cend(), ends.begin());
    std::vector<std::uint32_t> next(ends.cbegin(), ends.cend() - 1);
    std::vector<std::uint32_t> order(input.size());
    for (std::uint32_t sample = 0; sample < input.size(); ++sample)
        order[next[stretchOf(input[sample])]++] = sample;
    for (std::size_t stretch = 0; stretch < input.size(); ++stretch) {
        const auto samples = std::span(order).subspan(ends[stretch], ends[stretch + 1] - ends[stretch]);
        std::ranges::sort(samples, {}, [input](std::uint32_t sample) { return std::pair(input[sample], sample); });
    }
    return order;
}

} // namespace

InformationEstimate::InformationEstimate(const ScoringModel &model, const ScoreSamples &drawn)
    : m_samples(drawn.scores.samples())
{
    const std::vector<std::uint32_t> order = inTurn(m_samples);
    const int foremost = std::ranges::min(model.tiers);
    std::vector<std::span<const double>> all;
    double greatestMean = 0;
    for (std::size_t option = 0; option < model.options; ++option) {
        if (model.tiers[option] != foremost)
            continue;
        all.push_back(drawn.scores.row(option));
        const double mean = meanOf(all.back(), order);
        if (m_best.empty() || mean > greatestMean) {
            greatestMean = mean;
            m_best = all.back();
        }
    }
    // One that is never above the best has no greater mean over any samples, added in one order.
    std::ranges::copy_if(all, std::back_inserter(m_rivals), [this](std::span<const double> scores) {
        return !std::ranges::equal(scores, m_best, std::ranges::less_equal());
    });
    m_chance = binned(order).worth;
}

double InformationEstimate::perfect() const
{
    double sum = 0;
    for (std::size_t sample = 0; sample < m_samples; ++sample) {
        double most = m_best[sample];
        for (const std::span<const double> scores : m_rivals)
            most = std::max(most, scores[sample]);
        sum += most - m_best[sample];
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
        const double ofBest = meanOf(m_best, samples);
        double most = ofBest;
        for (const std::span<const double> scores : m_rivals)
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
    const Binned found = binned(inOrderOf(input));
    if (found.worth - m_chance < 2 * found.standardError)
        return {0, {0, static_cast<std::int64_t>(m_samples)}};
    return {found.worth, {found.changes, static_cast<std::int64_t>(m_samples)}};
}

} // namespace safeconduct
