// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_band.h"

#include "app/advice/robustness/distribution.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

constexpr std::size_t sampleCount = 2'000;

/// The smallest number that at least \a percent of \a numbers do not pass.
double passedBy(std::vector<double> &numbers, std::size_t percent)
{
    constexpr std::size_t all = 100;
    const std::size_t place = (numbers.size() * percent + all - 1) / all - 1;
    const auto wanted = numbers.begin() + static_cast<std::ptrdiff_t>(place);
    std::ranges::nth_element(numbers, wanted);
    return *wanted;
}

} // namespace

std::size_t CostBands::DrawnHash::operator()(const Drawn &drawn) const
{
    const Range &range = drawn.range;
    return qHashMulti(0, static_cast<int>(drawn.isRate), drawn.id, range.min.parts(), range.likely.parts(),
                      range.max.parts());
}

/// Names the stream of random numbers.
QString CostBands::nameOf(const Drawn &drawn)
{
    const Range &range = drawn.range;
    return QStringList{drawn.isRate ? u"rate"_s : u"item"_s, drawn.id, range.min.toLexeme(), range.likely.toLexeme(),
                       range.max.toLexeme()}
        .join(u'/');
}

const std::vector<double> &CostBands::samplesOf(const Drawn &drawn)
{
    if (const auto found = m_samples.find(drawn); found != m_samples.cend())
        return found->second;
    const Range &range = drawn.range;
    const Distribution distribution =
        Distribution::pert(range.min.toDouble(), range.likely.toDouble(), range.max.toDouble());
    Random random = Random::stream(m_seed, nameOf(drawn)); // whatever else is drawn, and in whatever order
    std::vector<double> samples(sampleCount);
    for (std::size_t first = 0; first < sampleCount; first += samplesInBlock)
        distribution.draw(random, std::span(samples).subspan(first, std::min(samplesInBlock, sampleCount - first)));
    return m_samples.emplace(drawn, std::move(samples)).first->second;
}

CostBand CostBands::bandOf(const QList<CostLine> &lines)
{
    std::vector<double> sums(sampleCount, 0.0);
    for (const CostLine &line : lines) {
        const std::vector<double> &amounts = samplesOf({false, line.item, line.amount});
        const std::vector<double> &rates = samplesOf({true, line.rate, line.ratePerHour});
        for (std::size_t sample = 0; sample < sampleCount; ++sample)
            sums[sample] += line.multiplicity * amounts[sample] * rates[sample];
    }
    constexpr std::size_t lowPercent = 10;
    constexpr std::size_t highPercent = 90;
    return {Decimal::nearest(passedBy(sums, lowPercent)), Decimal::nearest(passedBy(sums, highPercent))};
}

} // namespace safeconduct
