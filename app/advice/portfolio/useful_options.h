// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio_problem.h"

namespace safeconduct {

/// An option, by its place, with those of its ways that some choice can use.
struct UsefulOption {
    qsizetype option = 0;
    QList<qsizetype> ways;
};

/// The options of \a connection that can be among the best \a wanted portfolios: one is left out where at least \a wanted
/// others are worth no less, cost no more and need and claim nothing further, whatever else is built. Not for options that
/// implications or fixed choices name.
QList<UsefulOption> usefulOptions(const PortfolioConnection &connection, qsizetype wanted);

} // namespace safeconduct
