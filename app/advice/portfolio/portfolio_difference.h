// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/plan_portfolio.h"
#include "app/advice/portfolio/portfolio.h"
#include "app/plan/plan_index.h"

namespace safeconduct {

/// What makes \a worse, a choice of \a portfolio, worse than \a better: the parts add up to the difference of their objectives.
PortfolioDifference differenceOf(const PlanPortfolio &portfolio, const PortfolioChoice &better,
                                 const PortfolioChoice &worse, const PlanIndex &plan);

/// The options that differ: `chosen` in \a chosen, `instead` in \a instead.
QList<ChangedChoice> changesBetween(const PlanPortfolio &portfolio, const PortfolioChoice &chosen,
                                    const PortfolioChoice &instead);

} // namespace safeconduct
