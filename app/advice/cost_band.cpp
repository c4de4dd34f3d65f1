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

/// What is drawn: the same item with another amount is something else.
QString keyOf(const QString &what, const Range &range)
{
    return QStringList{what, range.min.toLexeme(), range.likely.toLexeme(), range.max.toLexeme()}.join(u'/');
}

} // namespace

const std::vector<double> &CostBands::samplesOf(const QString &what, const Range &range)
{
    const QString key = keyOf(what, range);
    if (const auto found = m_samples.find(key); found != m_samples.cend())
        return found->second;
    const Distribution distribution =
        Distribution::pert(range.min.toDouble(), range.likely.toDouble(), range.max.toDouble());
    Random random = Random::stream(m_seed, key); // whatever else is drawn, and in whatever order
    std::vector<double> samples(sampleCount);
    for (std::size_t first = 0; first < sampleCount; first += samplesInBlock)
        distribution.draw(random, std::span(samples).subspan(first, std::min(samplesInBlock, sampleCount - first)));
    return m_samples.emplace(key, std::move(samples)).first->second;
}

CostBand CostBands::bandOf(const QList<CostLine> &lines)
{
    std::vector<double> sums(sampleCount, 0.0);
    for (const CostLine &line : lines) {
        const std::vector<double> &amounts = samplesOf(u"item/"_s + line.item, line.amount);
        const std::vector<double> &rates = samplesOf(u"rate/"_s + line.rate, line.ratePerHour);
        for (std::size_t sample = 0; sample < sampleCount; ++sample)
            sums[sample] += line.multiplicity * amounts[sample] * rates[sample];
    }
    constexpr std::size_t lowPercent = 10;
    constexpr std::size_t highPercent = 90;
    return {Decimal::nearest(passedBy(sums, lowPercent)), Decimal::nearest(passedBy(sums, highPercent))};
}

} // namespace safeconduct
