// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio_problem.h"

namespace safeconduct {

/// An objective that \a wanted or more allowed portfolios have at least, none of which builds \a banned; as great as a quick
/// search finds it. From \a begin on each connection in turn takes its best way given the others, until none changes; single
/// changes from there are the next ones. No value where the search finds too few that are allowed.
std::optional<Money> objectiveInReach(const PortfolioProblem &problem, const PortfolioChoice &begin, qsizetype wanted,
                                      std::optional<qsizetype> banned);

} // namespace safeconduct
