// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/comparison/weights.h"

#include "app/support/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

Problem unusablePoints(const QString &pointer, const QString &what)
{
    return {.pointer = pointer,
            .what = what,
            .remedy = Text::tr("Give the criterion that matters most 100 points and the others between 0 and 100."),
            .id = u"weights.unusable"_s};
}

} // namespace

Result<std::vector<double>> weightsFromPoints(std::span<const double> points, const QString &pointer)
{
    double sum = 0;
    for (const double one : points) {
        if (!(one >= 0)) // also refuses what is no number
            return std::unexpected(unusablePoints(pointer, Text::tr("Points of a criterion are below 0.")));
        sum += one;
    }
    if (!(sum > 0))
        return std::unexpected(
            unusablePoints(pointer, Text::tr("No criterion has points, so nothing can be weighed.")));
    std::vector<double> weights;
    weights.reserve(points.size());
    for (const double one : points)
        weights.push_back(one / sum);
    return weights;
}

std::vector<double> weightsFromOrder(std::size_t count)
{
    std::vector<double> weights(count, 0);
    double sum = 0;
    for (std::size_t place = count; place > 0; --place) {
        sum += 1 / static_cast<double>(place);
        weights[place - 1] = sum / static_cast<double>(count);
    }
    return weights;
}

double weightedValue(std::span<const double> weights, std::span<const double> values)
{
    Q_ASSERT(weights.size() == values.size());
    double value = 0;
    for (std::size_t index = 0; index < weights.size(); ++index)
        value += weights[index] * values[index];
    return value;
}

std::vector<double> contributionsToDifference(std::span<const double> weights, std::span<const double> one,
                                              std::span<const double> other)
{
    Q_ASSERT(weights.size() == one.size() && one.size() == other.size());
    std::vector<double> contributions;
    contributions.reserve(weights.size());
    for (std::size_t index = 0; index < weights.size(); ++index)
        contributions.push_back(weights[index] * (one[index] - other[index]));
    return contributions;
}

} // namespace safeconduct
