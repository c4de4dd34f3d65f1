// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness/distribution.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace safeconduct {

namespace {

constexpr int drawn = 5; ///< uniform numbers behind one PERT sample

/// Probability that at least \a least of five uniform numbers are not above \a value.
double atLeast(int least, double value)
{
    constexpr std::array<double, drawn + 1> choices{1, 5, 10, 10, 5, 1};
    double sum = 0;
    for (int count = least; count <= drawn; ++count) {
        double product = choices[static_cast<std::size_t>(count)];
        for (int factor = 0; factor < drawn; ++factor)
            product *= factor < count ? value : 1 - value;
        sum += product;
    }
    return sum;
}

void exchange(double *lower, double *upper, std::size_t count)
{
    for (std::size_t sample = 0; sample < count; ++sample) {
        const double one = lower[sample];
        const double other = upper[sample];
        lower[sample] = other < one ? other : one;
        upper[sample] = other < one ? one : other;
    }
}

} // namespace

Distribution::Distribution(Kind kind, double min, double likely, double max)
    : m_kind(min < max ? kind : Kind::Constant)
    , m_min(min)
    , m_likely(likely)
    , m_max(max)
{
    Q_ASSERT(min <= likely && likely <= max);
}

Distribution Distribution::uniform(double min, double max)
{
    return {Kind::Uniform, min, (min + max) / 2, max};
}

Distribution Distribution::triangular(double min, double likely, double max)
{
    return {Kind::Triangular, min, likely, max};
}

Distribution Distribution::pert(double min, double likely, double max)
{
    return {Kind::Pert, min, likely, max};
}

double Distribution::pertPosition() const
{
    return 1 + 4 * (m_likely - m_min) / (m_max - m_min);
}

double Distribution::mean() const
{
    switch (m_kind) {
    case Kind::Constant:
        return m_likely;
    case Kind::Uniform:
        return (m_min + m_max) / 2;
    case Kind::Triangular:
        return (m_min + m_likely + m_max) / 3;
    case Kind::Pert:
        return (m_min + 4 * m_likely + m_max) / 6;
    }
    return m_likely;
}

/// Of PERT: a mixture of Beta(k, 6 − k) and Beta(k + 1, 5 − k), whose means are k/6 and (k + 1)/6 of the width.
double Distribution::variance() const
{
    const double width = m_max - m_min;
    switch (m_kind) {
    case Kind::Constant:
        return 0;
    case Kind::Uniform:
        return width * width / 12;
    case Kind::Triangular:
        return (m_min * m_min + m_likely * m_likely + m_max * m_max - m_min * m_likely - m_min * m_max
                - m_likely * m_max)
            / 18;
    case Kind::Pert: {
        const double position = pertPosition();
        const double k = std::floor(position);
        const double f = position - k;
        const double within = ((1 - f) * k * (6 - k) + f * (k + 1) * (5 - k)) / 252;
        return width * width * (within + f * (1 - f) / 36);
    }
    }
    return 0;
}

double Distribution::quantile(double share) const
{
    if (share <= 0 || share >= 1)
        return share <= 0 ? m_min : m_max;
    const double width = m_max - m_min;
    switch (m_kind) {
    case Kind::Constant:
        return m_likely;
    case Kind::Uniform:
        return m_min + share * width;
    case Kind::Triangular:
        if (share * width <= m_likely - m_min)
            return m_min + std::sqrt(share * width * (m_likely - m_min));
        return m_max - std::sqrt((1 - share) * width * (m_max - m_likely));
    case Kind::Pert: {
        const double position = pertPosition();
        const int k = static_cast<int>(position);
        const double f = position - k;
        double low = 0;
        double high = 1;
        for (int step = 0; step < 50; ++step) {
            const double middle = (low + high) / 2;
            const double reached = (1 - f) * atLeast(k, middle) + f * atLeast(k + 1, middle);
            (reached < share ? low : high) = middle;
        }
        return m_min + width * high;
    }
    }
    return m_likely;
}

void Distribution::draw(Random &random, std::span<double> samples) const
{
    Q_ASSERT(samples.size() <= samplesInBlock);
    switch (m_kind) {
    case Kind::Constant:
        std::ranges::fill(samples, m_likely);
        return;
    case Kind::Uniform:
        for (double &sample : samples)
            sample = m_min + (m_max - m_min) * random.uniform();
        return;
    case Kind::Triangular:
        drawTriangular(random, samples);
        return;
    case Kind::Pert:
        drawPert(random, samples);
        return;
    }
}

void Distribution::drawTriangular(Random &random, std::span<double> samples) const
{
    for (double &sample : samples)
        sample = quantile(random.uniform());
}

void Distribution::drawPert(Random &random, std::span<double> samples) const
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): filled below
    std::array<std::array<double, samplesInBlock>, drawn + 1> uniform;
    std::array<double *, drawn> rows{};
    for (std::size_t row = 0; row <= drawn; ++row) {
        for (std::size_t sample = 0; sample < samples.size(); ++sample)
            uniform[row][sample] = random.uniform();
        if (row < drawn)
            rows[row] = uniform[row].data();
    }
    sortRows(rows, samples.size());
    const double position = pertPosition();
    const auto k = static_cast<std::size_t>(position);
    const double f = position - static_cast<double>(k);
    const double *lower = rows[k - 1];
    const double *upper = rows[std::min<std::size_t>(k, drawn - 1)]; // k = 5 only with f = 0
    for (std::size_t sample = 0; sample < samples.size(); ++sample) {
        const double share = uniform[drawn][sample] < f ? upper[sample] : lower[sample];
        samples[sample] = m_min + (m_max - m_min) * share;
    }
}

/// Insertion sort as a network: few rows, and no branch depends on the numbers.
void sortRows(std::span<double *const> rows, std::size_t count)
{
    for (std::size_t sorted = 1; sorted < rows.size(); ++sorted) {
        for (std::size_t row = sorted; row > 0; --row)
            exchange(rows[row - 1], rows[row], count);
    }
}

} // namespace safeconduct
