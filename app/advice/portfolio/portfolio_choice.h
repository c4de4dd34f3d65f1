// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio_problem.h"

namespace safeconduct {

/// The way by which \a connection has its option in \a choice; part of \a problem.
const PortfolioWay &wayIn(const PortfolioProblem &problem, const PortfolioChoice &choice, qsizetype connection);

/// Ids of \a connections, which are places in \a problem.
QStringList idsOf(const PortfolioProblem &problem, const QList<qsizetype> &connections);

/// By facility: the connections whose ways in \a choice need it, ascending.
QList<QList<qsizetype>> sharersOf(const PortfolioProblem &problem, const PortfolioChoice &choice);

/// The way of \a option that costs least where nothing is there; of equal ones the first.
qsizetype cheapestWay(const PortfolioProblem &problem, const PortfolioOption &option);

/// What follows from taking \a ways of \a options, one of each connection: each needed facility is paid once. Exact.
PortfolioChoice portfolioOf(const PortfolioProblem &problem, const QList<qsizetype> &options,
                            const QList<qsizetype> &ways);

/// \a choice with the first of those ways that cost the same, and need no facility that it does not build anyway and claim
/// nothing that it does not claim anyway.
PortfolioChoice withFirstWays(const PortfolioProblem &problem, const PortfolioChoice &choice);

/// Whether budgets, implications and fixed choices hold.
bool keepsDemands(const PortfolioProblem &problem, const PortfolioChoice &choice);

/// Things that the ways of \a choice claim in more than one way, ascending.
QList<qsizetype> clashingThings(const PortfolioProblem &problem, const PortfolioChoice &choice);

/// Whether all that holds, and nothing is claimed in more than one way.
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
