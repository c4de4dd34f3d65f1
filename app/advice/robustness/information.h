// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/robustness/acceptability.h"

namespace safeconduct {

/// What it would be worth to know one input before choosing.
struct InformationValue {
    double worth = 0; ///< in the score's unit; 0 where it cannot be told from chance
    SampleShare
        changes; ///< samples in which knowing it would change the choice: another figure, not a factor of the worth
};

/// Values of information from the scores counted last, among the options that no rule puts behind others.
class InformationEstimate {
public:
    /// \a model and \a drawn must live as long as this, and no other weights be counted meanwhile.
    InformationEstimate(const ScoringModel &model, const ScoreSamples &drawn);

    /// E[max_i score_i] − max_i E[score_i] (EVPI): the most that any further study can be worth.
    double perfect() const;
    /// E_x[max_i E(score_i | x)] − max_i E(score_i) (EVPPI) for the input whose samples are \a input: samples sorted by it into
    /// √N bins, mean of the bins' maxima less the maximum of the means. Never negative. Bins of few samples let chance look like
    /// knowledge, so it is 0 where it is not two standard errors above what bins of unsorted samples give.
    InformationValue of(std::span<const double> input) const;

private:
    struct Binned {
        double worth = 0;
        double standardError = 0;
        std::int64_t changes = 0;
    };
    Binned binned(std::span<const std::uint32_t> order) const;

    std::span<const double> m_best; ///< scores of the option with the greatest mean
    std::vector<std::span<const double>> m_rivals; ///< those that are ever above it
    std::size_t m_samples = 0;
    double m_chance = 0;
};

} // namespace safeconduct
