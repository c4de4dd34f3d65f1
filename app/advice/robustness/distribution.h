// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/random.h"

#include <cstddef>
#include <span>

namespace safeconduct {

/// Samples are drawn in blocks of this many, side by side, so that the compiler can compute several at once. Part of the
/// method: another size draws other numbers.
inline constexpr std::size_t samplesInBlock = 256;

/// A number that is not known exactly. Mean and samples belong to the same distribution, so that a central figure stands inside
/// its own band. Drawn with + − × ÷ √ and comparisons alone: the same bits on every machine.
class Distribution {
public:
    enum class Kind { Constant, Uniform, Triangular, Pert };

    static Distribution constant(double value) { return {Kind::Constant, value, value, value}; }
    static Distribution uniform(double min, double max);
    /// min ≤ likely ≤ max; the constant where all are equal.
    static Distribution triangular(double min, double likely, double max);
    /// PERT by order statistics: with 1 + 4 (likely − min)/(max − min) = k + f, the (k+1)-th smallest of five uniform numbers
    /// with probability f, else the k-th, on the scale from min to max. Its mean is that of PERT, (min + 4 likely + max)/6; its
    /// variance a little larger than that of Beta-PERT.
    static Distribution pert(double min, double likely, double max);

    Kind kind() const { return m_kind; }
    bool isConstant() const { return m_kind == Kind::Constant; }
    double min() const { return m_min; }
    double likely() const { return m_likely; }
    double max() const { return m_max; }
    double mean() const;
    double variance() const;
    /// The value that is not passed with probability \a share (0–1); of PERT to 2⁻⁵⁰ of its width.
    double quantile(double share) const;
    /// Fills \a samples, at most `samplesInBlock`. A constant takes nothing from \a random.
    void draw(Random &random, std::span<double> samples) const;
    friend bool operator==(const Distribution &, const Distribution &) = default;

private:
    Distribution(Kind kind, double min, double likely, double max);
    double pertPosition() const; ///< k + f
    void drawTriangular(Random &random, std::span<double> samples) const;
    void drawPert(Random &random, std::span<double> samples) const;

    Kind m_kind = Kind::Constant;
    double m_min = 0;
    double m_likely = 0;
    double m_max = 0;
};

/// Sorts the numbers that stand at the same place of \a rows, each of \a count numbers, ascending from row to row.
void sortRows(std::span<double *const> rows, std::size_t count);

} // namespace safeconduct
