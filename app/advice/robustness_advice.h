// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"
#include "app/advice/robustness_model.h"

namespace safeconduct {

/// Says how sure the ranks of advised connections are, one after the other: keeps the memory of its samples. Each connection
/// draws from a stream of its own, so neither order nor neighbours change what it finds.
class RobustnessAdviser {
public:
    /// \a decision is the cost of making one decision.
    RobustnessAdviser(const RobustnessSettings &settings, quint64 seed, Money decision);

    /// Sets \a advice.robustness, and with it whether the recommended option leads clearly. Without a recommendation it does
    /// nothing. Needs the lines of all options' costs.
    void assess(ConnectionAdvice &advice, const ConnectionView &view);

private:
    void sample(Robustness &robustness, const RobustnessModel &model, const QString &connection);
    void weighInformation(Robustness &robustness, const RobustnessModel &model) const;

    RobustnessSettings m_settings;
    quint64 m_seed;
    Money m_decision;
    ScoreSamples m_drawn;
    SampleTable m_free;
    SampleTable m_entered;
};

} // namespace safeconduct
