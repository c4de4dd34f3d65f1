// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/mixed_integer.h"
#include "app/advice/portfolio/portfolio_problem.h"

#include <span>

namespace safeconduct {

/// A portfolio problem as a mixed-integer programme: a binary column for each way of each option, a continuous one for each
/// facility, which is whole at the optimum because no facility costs less than nothing, and one for each claim, which is whole
/// where a way claims it and may be so elsewhere.
class PortfolioModel {
public:
    /// Which demands the programme holds, and how.
    enum class Demands {
        All, ///< hard: the objective is the portfolio's
        Relaxed, ///< each can be given up: the objective is minus their number, budgets before choices
        None, ///< only those added by `demand`: the objective is 0
    };
    PortfolioModel(const PortfolioProblem &problem, Demands demands);

    /// Adds one demand as a hard one.
    void demand(const PortfolioDemand &demand);
    /// Keeps a facility from being built.
    void ban(qsizetype facility);
    /// Keeps the options of \a choice from being chosen all at once.
    void forbid(const PortfolioChoice &choice);
    /// Holds the portfolio's objective at \a least or above, and aims at the least cost instead.
    void aimAtCost(Money least);
    /// Holds the present value at \a most or below, and aims at the smallest option id of \a connection.
    void aimAtId(std::optional<Money> most, qsizetype connection);
    void fix(qsizetype connection, qsizetype option);

    MixedIntegerSolution solve(int nodes) const { return maximise(m_programme, nodes); }
    std::optional<Relaxation> relaxed() const { return relax(m_programme); }
    /// Whether \a relaxation has a value for each column and a price for each row, whatever they are.
    bool fits(const Relaxation &relaxation) const;
    /// Whether so few columns are open that looking at them takes less than relaxing the whole.
    bool isNarrow() const;
    /// Opens again what `narrowTo` closed.
    void widen();
    /// Leaves out ways and facilities, and builds facilities, that \a prices forbid to be otherwise in a portfolio whose
    /// objective is \a least or more.
    void narrowTo(Money least, const std::vector<double> &prices);
    /// The choice that \a values, rounded, stand for; none where a connection has no option in it.
    std::optional<PortfolioChoice> choiceFrom(std::span<const double> values) const;
    /// The choice of the way with the greatest of \a values for each connection.
    PortfolioChoice nearest(std::span<const double> values) const;
    /// An objective of the programme as money.
    Money moneyFrom(double objective) const;
    /// With relaxed demands: those given up in \a values.
    QList<PortfolioDemand> givenUp(std::span<const double> values) const;

private:
    using Entries = std::vector<MixedInteger::Entry>;

    void addColumns();
    void addLinks();
    void addClaim(const PortfolioDemand &demand, bool canGiveUp);
    void addDemand(const PortfolioDemand &demand, bool canGiveUp);
    void addRow(Entries entries, double lower, double upper, const PortfolioDemand &demand, double giveUpBy);
    void addBudget(const PortfolioDemand &demand, bool canGiveUp);
    void setObjective();
    void clearObjective();
    Entries entriesOf(qsizetype connection, std::span<const qsizetype> options, double factor) const;
    Entries allOf(qsizetype connection) const;
    Entries costs(Money Amounts::*amount, double scale) const;

    const PortfolioProblem &m_problem;
    MixedInteger m_programme;
    std::vector<MixedInteger::Column> m_widest; ///< before the last narrowing
    std::vector<std::vector<std::vector<int>>> m_columns; ///< by connection, option, way
    int m_firstFacility = 0;
    int m_firstClaim = 0;
    double m_scale = 1; ///< programme's units for one ten-thousandth of money; a power of two
    QList<PortfolioDemand> m_relaxed; ///< one for each column from m_firstRelaxed on
    int m_firstRelaxed = 0;
};

/// All demands of \a problem: choices made already first, budgets last.
QList<PortfolioDemand> demandsOf(const PortfolioProblem &problem);

} // namespace safeconduct
