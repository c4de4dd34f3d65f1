// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"
#include "app/advice/robustness_model.h"

namespace safeconduct {

/// All that the robustness of an advised connection rests on besides the settings of the run.
struct RobustnessQuestion {
    RobustnessModel model;
    QString leader; ///< the recommended option
    QString rival; ///< empty: none stands against it
    Money lead; ///< in mean net benefit
    double worth = 0; ///< mean
    Money decision; ///< cost of making one decision
    friend bool operator==(const RobustnessQuestion &, const RobustnessQuestion &) = default;
};

/// No value where nothing is recommended or nothing can be weighed. Needs the lines of all options' costs.
std::optional<RobustnessQuestion> robustnessQuestion(const ConnectionAdvice &advice, const ConnectionView &view,
                                                     Money decision);

/// Says how sure the ranks of advised connections are, one after the other: keeps the memory of its samples. Each connection
/// draws from a stream of its own, so neither order nor neighbours change what it finds.
class RobustnessAdviser {
public:
    RobustnessAdviser(const RobustnessSettings &settings, quint64 seed);

    Robustness assess(const RobustnessQuestion &question, const QString &connection);

private:
    void sample(Robustness &robustness, const RobustnessModel &model, const QString &connection);
    void compare(Robustness &robustness, const RobustnessQuestion &question) const;
    void weighInformation(Robustness &robustness, const RobustnessModel &model) const;

    RobustnessSettings m_settings;
    quint64 m_seed;
    ScoreSamples m_drawn;
    SampleTable m_free;
    SampleTable m_entered;
};

} // namespace safeconduct
