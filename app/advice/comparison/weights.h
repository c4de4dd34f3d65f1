// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <span>
#include <vector>

namespace safeconduct {

/// Weights of criteria, which sum to 1.

/// From swing points (von Winterfeldt and Edwards 1986): 100 for the criterion that one would lift from worst to best first,
/// the others in points of that. 0 is a criterion without influence; all 0, a negative one or none at all is an error.
/// \a pointer is the place of the points in the plan.
Result<std::vector<double>> weightsFromPoints(std::span<const double> points, const QString &pointer = {});

/// Where only the order is known (rank order centroid: Barron and Barrett 1996), the most important first:
/// w_(k) = (1/n) Σ_{i=k..n} 1/i, the mean of all weights that keep the order.
std::vector<double> weightsFromOrder(std::size_t count);

/// The additive value Σ w_k v_k of one option.
double weightedValue(std::span<const double> weights, std::span<const double> values);

/// What each criterion adds to the lead of one option over the other: w_k (v_k(one) − v_k(other)). They sum to the difference
/// of the two values.
std::vector<double> contributionsToDifference(std::span<const double> weights, std::span<const double> one,
                                              std::span<const double> other);

} // namespace safeconduct
