// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/robustness/sample_table.h"
#include "app/advice/robustness/scoring_model.h"

#include <vector>

namespace safeconduct {

/// SMAA-2 (Lahdelma and Salminen 2001): how often each option has which rank when weights, values, worth and costs are drawn
/// from what is known of them.

/// A number of samples out of all.
struct SampleShare {
    std::int64_t count = 0;
    std::int64_t samples = 0;
    double share() const { return samples > 0 ? static_cast<double>(count) / static_cast<double>(samples) : 0; }
    /// √(p (1 − p)/N)
    double standardError() const;
    friend bool operator==(const SampleShare &, const SampleShare &) = default;
};

enum class Judgement { Below, Undecided, Above };
/// Undecided where \a share is within two standard errors of \a threshold.
Judgement judge(const SampleShare &share, double threshold);

/// Samples of everything but the weights; kept from one connection to the next for its memory.
struct ScoreSamples {
    SampleTable inputs;
    SampleTable costs; ///< by option
    SampleTable scores; ///< by option, of the weights counted last
};

void drawInputs(const ScoringModel &model, std::size_t samples, Random &random, ScoreSamples &drawn);

/// What the samples say of one option.
struct OptionAcceptability {
    std::vector<std::int64_t> ranks; ///< samples in which it has rank 1, 2, …; sums to all
    std::vector<std::int64_t> beats; ///< by option: samples in which it stands before that one
    /// Mean of the weights over the samples in which it is first; empty where it never is. Rests on ranks[0] samples only.
    std::vector<double> centralWeights;
    std::int64_t confidence = 0; ///< samples in which it is first under its central weights
};

struct Acceptability {
    std::int64_t samples = 0;
    std::vector<OptionAcceptability> options;

    SampleShare rank(std::size_t option, std::size_t rank) const { return {options[option].ranks[rank], samples}; }
    SampleShare beats(std::size_t option, std::size_t other) const { return {options[option].beats[other], samples}; }
    SampleShare confidence(std::size_t option) const { return {options[option].confidence, samples}; }
};

/// Ranks the options in each sample: by tier, then score, then place. Sums of integers and, in the order of the samples, of
/// weights: the same bits on every machine.
Acceptability countRanks(const ScoringModel &model, const SampleTable &weights, ScoreSamples &drawn);

} // namespace safeconduct
