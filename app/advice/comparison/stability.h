// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace safeconduct {

/// An option to be held against others under moving weights.
struct WeighedOption {
    std::vector<double> values; ///< v_k, 0–1, by criterion
    double charge = 0; ///< cost over the worth of the whole scale; 0 where value alone decides
};

/// Where the leader stays first while one weight moves and the others keep their proportions.
struct StabilityInterval {
    double from = 0;
    double to = 1;
    std::optional<std::size_t> below; ///< the option that takes over under `from`; none at 0
    std::optional<std::size_t> above; ///< the option that takes over past `to`; none at 1
};

/// One interval for each weight, of the option \a leader by Σ w_k v_k − charge. For two options with differences D_k and rest
/// R = Σ_{j≠k} w_j D_j / (1 − w_k) the lead is t D_k + (1 − t) R − (difference of charges), linear in the weight t. None for a
/// weight of 1, whose others have no proportions, and none where the leader does not lead at the weights given.
std::vector<std::optional<StabilityInterval>> stabilityOf(std::span<const WeighedOption> options, std::size_t leader,
                                                          std::span<const double> weights);

} // namespace safeconduct
