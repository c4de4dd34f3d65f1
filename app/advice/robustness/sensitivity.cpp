// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness/sensitivity.h"

#include <algorithm>
#include <cmath>

namespace safeconduct {

namespace {

constexpr double lowShare = 0.1;
constexpr double highShare = 0.9;

/// What differs in the last bits alone, from sums in another order, does not differ.
double difference(double one, double other)
{
    const double difference = one - other;
    return std::abs(difference) <= 1e-12 * (std::abs(one) + std::abs(other)) ? 0 : difference;
}

/// a + b x + c y
struct Plane {
    double constant = 0;
    double byX = 0;
    double byY = 0;
};

/// None where the lead also has a product of both.
std::optional<Plane> planeOf(const Lead &lead, InputId x, InputId y)
{
    const double atZero = lead.atMean(x, 0, y, 0);
    const double byX = lead.atMean(x, 1, y, 0) - atZero;
    const double byY = lead.atMean(x, 0, y, 1) - atZero;
    const double product = lead.atMean(x, 1, y, 1) - atZero - byX - byY;
    const double scale = std::abs(atZero) + std::abs(byX) + std::abs(byY);
    if (std::abs(product) > 1e-9 * scale)
        return {};
    return Plane{atZero, byX, byY};
}

/// Where the line meets the two edges on which the first coordinate is fixed.
void addCrossings(std::vector<EqualLine::Point> &points, const Plane &plane, const Distribution &fixed,
                  const Distribution &free, bool isXFixed)
{
    const double byFixed = isXFixed ? plane.byX : plane.byY;
    const double byFree = isXFixed ? plane.byY : plane.byX;
    if (byFree == 0)
        return;
    for (const double edge : {fixed.min(), fixed.max()}) {
        const double crossing = -(plane.constant + byFixed * edge) / byFree;
        if (crossing >= free.min() && crossing <= free.max())
            points.push_back(isXFixed ? EqualLine::Point{edge, crossing} : EqualLine::Point{crossing, edge});
    }
}

} // namespace

Lead::Lead(const ScoringModel &model, std::vector<double> points, double variation, std::size_t first,
           std::size_t second)
    : m_model(model)
    , m_points(std::move(points))
    , m_variation(variation)
{
    for (std::size_t criterion = 0; criterion < model.criteria; ++criterion)
        m_values.push_back(model.value(first, criterion) - model.value(second, criterion));
    for (std::size_t term = 0; term < model.terms.size(); ++term)
        m_multiplicities.push_back(difference(model.multiplicity(first, term), model.multiplicity(second, term)));
    for (const UncertainValue &one : model.uncertainValues) {
        if (one.option == first || one.option == second)
            m_uncertainValues.emplace_back(one, one.option == first ? 1.0 : -1.0);
    }
    for (const Distribution &input : model.inputs) {
        m_likely.push_back(input.likely());
        m_means.push_back(input.mean());
    }
}

double Lead::lead(std::span<const double> inputs, std::span<const double> points) const
{
    double sum = 0;
    double value = 0;
    for (std::size_t criterion = 0; criterion < m_values.size(); ++criterion) {
        sum += points[criterion];
        value += points[criterion] * m_values[criterion];
    }
    for (const auto &[one, sign] : m_uncertainValues)
        value += sign * points[one.criterion] * inputs[one.input];
    double lead = (m_model.worth ? inputs[*m_model.worth] : 1) * (sum > 0 ? value / sum : 0);
    for (std::size_t term = 0; term < m_model.terms.size(); ++term) {
        const auto rate = m_model.terms[term].rate;
        lead -= m_multiplicities[term] * inputs[m_model.terms[term].amount] * (rate ? inputs[*rate] : 1);
    }
    return lead;
}

double Lead::atLikely(InputId input, double value) const
{
    std::vector<double> inputs = m_likely;
    std::vector<double> points = m_points;
    (input.kind == InputId::Kind::Weight ? points : inputs)[input.index] = value;
    return lead(inputs, points);
}

double Lead::atMean(InputId input, double value) const
{
    return atMean(input, value, input, value);
}

double Lead::atMean(InputId one, double value, InputId other, double otherValue) const
{
    std::vector<double> inputs = m_means;
    std::vector<double> points = m_points;
    (one.kind == InputId::Kind::Weight ? points : inputs)[one.index] = value;
    (other.kind == InputId::Kind::Weight ? points : inputs)[other.index] = otherValue;
    return lead(inputs, points);
}

std::vector<InputId> Lead::inputs() const
{
    std::vector<InputId> found;
    for (std::size_t index = 0; index < m_model.inputs.size(); ++index) {
        if (!m_model.inputs[index].isConstant())
            found.push_back({InputId::Kind::Input, index});
    }
    for (std::size_t index = 0; index < m_points.size(); ++index) {
        if (m_points[index] > 0 && m_variation > 0)
            found.push_back({InputId::Kind::Weight, index});
    }
    return found;
}

Distribution Lead::distribution(InputId input) const
{
    if (input.kind == InputId::Kind::Input)
        return m_model.inputs[input.index];
    const double points = m_points[input.index];
    return Distribution::uniform(points * (1 - m_variation), points * (1 + m_variation));
}

std::vector<TornadoBar> tornadoOf(const Lead &lead)
{
    std::vector<TornadoBar> bars;
    for (const InputId input : lead.inputs()) {
        const Distribution distribution = lead.distribution(input);
        TornadoBar bar{input, distribution.quantile(lowShare), distribution.quantile(highShare), 0, 0};
        bar.leadAtLow = lead.atLikely(input, bar.low);
        bar.leadAtHigh = lead.atLikely(input, bar.high);
        if (bar.swing() > 0)
            bars.push_back(bar);
    }
    std::ranges::stable_sort(bars, std::ranges::greater(), &TornadoBar::swing);
    return bars;
}

std::optional<double> breakEvenOf(const Lead &lead, InputId input)
{
    const double atZero = lead.atMean(input, 0);
    const double step = std::max(1.0, lead.distribution(input).max()); // a small one would drown in the other costs
    const double slope = (lead.atMean(input, step) - atZero) / step;
    if (slope == 0 || input.kind == InputId::Kind::Weight)
        return {};
    const double value = -atZero / slope;
    return value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<EqualLine> equalLineOf(const Lead &lead, InputId x, InputId y)
{
    const std::optional<Plane> plane = planeOf(lead, x, y);
    if (!plane)
        return {};
    std::vector<EqualLine::Point> points;
    addCrossings(points, *plane, lead.distribution(x), lead.distribution(y), true);
    addCrossings(points, *plane, lead.distribution(y), lead.distribution(x), false);
    const auto order = [](const EqualLine::Point &point) { return std::pair(point.x, point.y); };
    std::ranges::sort(points, {}, order);
    if (points.size() < 2 || order(points.front()) == order(points.back()))
        return {};
    return EqualLine{{points.front(), points.back()}};
}

} // namespace safeconduct
