// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/advice/deployment.h"
#include "app/advice/robustness/scoring_model.h"

namespace safeconduct {

/// The permissible options of an advised connection as plain numbers, and what the numbers stand for.
struct RobustnessModel {
    ScoringModel scoring;
    QList<UncertainInput> inputs; ///< as scoring.inputs
    QStringList criteria;
    std::vector<double> weights; ///< as entered; used as swing points
    QStringList options; ///< ids, ascending
    std::vector<double> costs; ///< by option: mean to pay

    UncertainInput nameOf(InputId input) const;
    std::size_t indexOf(const QString &optionId) const; ///< the number of options where it is none of them
    friend bool operator==(const RobustnessModel &, const RobustnessModel &) = default;
};

/// Worth, amounts and hourly rates are uncertain by their three points; amounts at one rate share its sample. What all options
/// pay alike is left out: it moves no rank. So is what others pay.
RobustnessModel modelOf(const ConnectionAdvice &advice, const ConnectionView &view);

} // namespace safeconduct
