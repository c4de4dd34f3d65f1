// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/robustness/scoring_model.h"

#include <array>
#include <span>
#include <utility>

namespace safeconduct {

/// The lead of one option over another as a function of every uncertain input: what tornado, break-evens and lines of equal net
/// benefit are read from. Weights are given by swing points.
class Lead {
public:
    /// \a model must live as long as this; swing points run from (1 − \a variation) to (1 + \a variation) times \a points.
    Lead(const ScoringModel &model, std::vector<double> points, double variation, std::size_t first,
         std::size_t second);

    /// With every input at its likely value, but \a input at \a value.
    double atLikely(InputId input, double value) const;
    double atLikely() const { return lead(m_likely, m_points); }
    /// With every input at its mean, but \a input at \a value.
    double atMean(InputId input, double value) const;
    double atMean() const { return lead(m_means, m_points); }
    /// The same with two inputs set.
    double atMean(InputId one, double value, InputId other, double otherValue) const;

    /// Uncertain inputs, then the criteria with points.
    std::vector<InputId> inputs() const;
    Distribution distribution(InputId input) const;

private:
    double lead(std::span<const double> inputs, std::span<const double> points) const;
    double score(std::size_t option, std::span<const double> inputs, std::span<const double> points) const;

    const ScoringModel &m_model;
    std::vector<double> m_points;
    double m_variation;
    std::vector<double> m_values; ///< differences of the two options, by criterion
    std::vector<double> m_multiplicities; ///< the same by term: where both pay alike, the input does not count at all
    std::vector<std::pair<UncertainValue, double>> m_uncertainValues; ///< with the sign they count with
    std::vector<double> m_likely;
    std::vector<double> m_means;
};

/// The lead while one input goes from its 10 % to its 90 % value and all others stay likely.
struct TornadoBar {
    InputId input;
    double low = 0; ///< 10 % value of the input
    double high = 0; ///< 90 % value
    double leadAtLow = 0;
    double leadAtHigh = 0;
    double swing() const { return leadAtLow < leadAtHigh ? leadAtHigh - leadAtLow : leadAtLow - leadAtHigh; }
    /// Whether the other option leads at one end.
    bool isCritical() const { return (leadAtLow < 0) != (leadAtHigh < 0); }
};

/// Widest first; without the inputs that change nothing.
std::vector<TornadoBar> tornadoOf(const Lead &lead);

/// The value of \a input at which neither option leads while all others stay at their means; none where it is negative or the
/// lead does not depend on it. For inputs the lead is linear in: not for weights (see stabilityOf).
std::optional<double> breakEvenOf(const Lead &lead, InputId input);

/// Where two inputs leave neither option in the lead: a line in the rectangle of their ranges, by its two end points.
struct EqualLine {
    struct Point {
        double x = 0;
        double y = 0;
    };
    std::array<Point, 2> ends;
};

/// None where the line does not cross the rectangle, and where the lead is not linear in both together (an amount of time and
/// its own rate).
std::optional<EqualLine> equalLineOf(const Lead &lead, InputId x, InputId y);

} // namespace safeconduct
