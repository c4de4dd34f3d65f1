// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/comparison/stability.h"

#include "app/advice/comparison/weights.h"

namespace safeconduct {

namespace {

/// The lead of one option over another as a line over the moving weight.
struct Lead {
    double atZero = 0;
    double atOne = 0;
    double zero() const { return atZero / (atZero - atOne); }
};

Lead leadOf(const WeighedOption &one, const WeighedOption &other, std::span<const double> weights, std::size_t moving)
{
    double rest = 0;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        if (index != moving)
            rest += weights[index] * (one.values[index] - other.values[index]);
    }
    const double charge = one.charge - other.charge;
    return {rest / (1 - weights[moving]) - charge, one.values[moving] - other.values[moving] - charge};
}

/// Cuts off the part of \a interval where \a lead is negative; it is not at the present weight.
void cut(StabilityInterval &interval, const Lead &lead, std::size_t other)
{
    if (lead.atZero < 0 && lead.zero() > interval.from) {
        interval.from = lead.zero();
        interval.below = other;
    } else if (lead.atOne < 0 && lead.zero() < interval.to) {
        interval.to = lead.zero();
        interval.above = other;
    }
}

bool isFirst(std::span<const WeighedOption> options, std::size_t leader, std::span<const double> weights)
{
    const double most = weightedValue(weights, options[leader].values) - options[leader].charge;
    for (const WeighedOption &option : options) {
        if (weightedValue(weights, option.values) - option.charge > most)
            return false;
    }
    return true;
}

} // namespace

std::vector<std::optional<StabilityInterval>> stabilityOf(std::span<const WeighedOption> options, std::size_t leader,
                                                          std::span<const double> weights)
{
    std::vector<std::optional<StabilityInterval>> intervals(weights.size());
    if (!isFirst(options, leader, weights))
        return intervals;
    for (std::size_t moving = 0; moving < weights.size(); ++moving) {
        if (weights[moving] >= 1)
            continue;
        StabilityInterval interval;
        for (std::size_t other = 0; other < options.size(); ++other) {
            if (other != leader)
                cut(interval, leadOf(options[leader], options[other], weights, moving), other);
        }
        intervals[moving] = interval;
    }
    return intervals;
}

} // namespace safeconduct
