// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/robustness/distribution.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace safeconduct {

/// A criterion's value of one option that is itself uncertain.
struct UncertainValue {
    std::size_t option = 0;
    std::size_t criterion = 0;
    std::size_t input = 0;
    friend bool operator==(const UncertainValue &, const UncertainValue &) = default;
};

/// An amount that options cost so and so often: money, or time at a rate.
struct CostTerm {
    std::size_t amount = 0; ///< input
    std::optional<std::size_t> rate; ///< input; shared by all terms that name it
    friend bool operator==(const CostTerm &, const CostTerm &) = default;
};

/// The options of one decision as plain numbers: an option's score is worth · Σ w_k v_k − Σ multiplicity · amount · rate, its net
/// benefit. Options stand in the order that settles ties.
struct ScoringModel {
    std::size_t options = 0;
    std::size_t criteria = 0;
    std::vector<double> values; ///< by option, then criterion; 0 where uncertain
    std::vector<UncertainValue> uncertainValues;
    std::vector<Distribution> inputs;
    std::optional<std::size_t> worth; ///< input; none: 1
    std::vector<CostTerm> terms;
    std::vector<double> multiplicities; ///< by option, then term
    std::vector<int> tiers; ///< by option: what rules put before any score, 0 first

    double value(std::size_t option, std::size_t criterion) const { return values[option * criteria + criterion]; }
    double multiplicity(std::size_t option, std::size_t term) const
    {
        return multiplicities[option * terms.size() + term];
    }
    friend bool operator==(const ScoringModel &, const ScoringModel &) = default;
};

/// An uncertain input of a model: one of `inputs`, or the weight of a criterion.
struct InputId {
    enum class Kind { Input, Weight };
    Kind kind = Kind::Input;
    std::size_t index = 0;
    friend bool operator==(const InputId &, const InputId &) = default;
};

} // namespace safeconduct
