// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio.h"
#include "app/support/problem.h"

#include <optional>

namespace safeconduct {

/// What is recommended for the whole plan and what it costs.
struct PlanOutcome {
    QMap<QString, QString>
        recommended; ///< connection → option id; connections without a permissible option are left out
    QStringList withoutOption; ///< connections for which nothing is permissible
    std::optional<PortfolioStatus> status; ///< none where the portfolio was not asked for
    /// Of the portfolio's choices with shared costs once; none where it has none.
    std::optional<Cost> cost;
    Money netBenefit;
    QList<Saying> clash; ///< demands that cannot all hold, where the portfolio is infeasible
};

/// The plan advised on again as a scenario has it ("what if"), beside what holds now.
struct ScenarioAdvice {
    QString id;
    QString title; ///< with references to texts (`Texts::resolved`)
    qsizetype changedValues = 0; ///< of the plan
    Problems problems; ///< why it could not be advised on; then there is no outcome
    PlanOutcome outcome;
    QList<ChangedChoice>
        changes; ///< `chosen` as planned, `instead` in the scenario; an empty option where nothing is permissible
};

} // namespace safeconduct
