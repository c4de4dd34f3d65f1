// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio_problem.h"

namespace safeconduct {

/// What follows from taking \a ways of \a options, one of each connection: each needed facility is paid once. Exact.
PortfolioChoice portfolioOf(const PortfolioProblem &problem, const QList<qsizetype> &options,
                            const QList<qsizetype> &ways);

/// \a choice with the first of those ways that cost the same and need no facility that it does not build anyway.
PortfolioChoice withFirstWays(const PortfolioProblem &problem, const PortfolioChoice &choice);

/// Whether budgets, implications and fixed choices hold.
bool isAllowed(const PortfolioProblem &problem, const PortfolioChoice &choice);

/// The order of portfolios: greater objective, then less cost, then the smaller option ids in order of connection id.
bool goesBefore(const PortfolioProblem &problem, const PortfolioChoice &left, const PortfolioChoice &right);

/// Connections in order of their ids.
QList<qsizetype> byId(const PortfolioProblem &problem);

/// What all options of all connections and all facilities cost at most: more than any choice.
Amounts greatestCost(const PortfolioProblem &problem);

/// What each connection would take if it paid for every facility it needs by itself; those facilities counted once.
/// Fixed choices are kept; budgets and implications are not looked at.
PortfolioChoice aloneChoice(const PortfolioProblem &problem);

/// What \a way costs where \a there, ascending, are facilities that others pay.
Amounts costGiven(const PortfolioProblem &problem, const PortfolioWay &way, const QList<qsizetype> &there);

} // namespace safeconduct
