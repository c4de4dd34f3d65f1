// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/robustness/sample_table.h"

#include <utility>
#include <vector>

namespace safeconduct {

/// What is known about the weights of criteria, which sum to 1 in each sample.
struct WeightLaw {
    enum class Kind {
        Points, ///< swing points, each uniform between (1 − variation) and (1 + variation) times what was entered
        Free, ///< uniform on the simplex
        Ordered, ///< uniform where w_1 ≥ w_2 ≥ …
        Intervals, ///< uniform where each weight is in its interval
    };
    Kind kind = Kind::Free;
    std::size_t count = 0; ///< of criteria
    std::vector<double> points = {}; ///< for Points; at least one above 0
    double variation = 0; ///< for Points, 0–1
    std::vector<double> from = {}; ///< for Intervals
    std::vector<double> to = {}; ///< for Intervals

    static WeightLaw ofPoints(std::vector<double> points, double variation);
    static WeightLaw free(std::size_t count) { return {.kind = Kind::Free, .count = count}; }
    static WeightLaw ordered(std::size_t count) { return {.kind = Kind::Ordered, .count = count}; }
    static WeightLaw intervals(std::vector<double> from, std::vector<double> to);
};

/// How many draws a sample of intervals took.
struct WeightDraws {
    std::size_t accepted = 0;
    std::size_t tried = 0;
    /// Under 1 % the statements nearly contradict each other.
    bool isNearlyContradictory() const { return accepted * 100 < tried; }
    /// Not one in 100,000: the statements contradict each other, as far as can be told.
    bool isContradictory = false;
};

/// Fills \a weights, a row for each criterion. Free weights are the spacings of sorted uniform numbers: comparison and
/// subtraction only. (Dividing uniform numbers by their sum is not uniform on the simplex, and logarithms differ between
/// libraries.) Where the intervals contradict each other the table holds nothing of use.
WeightDraws drawWeights(const WeightLaw &law, std::size_t samples, Random &random, SampleTable &weights);

} // namespace safeconduct
