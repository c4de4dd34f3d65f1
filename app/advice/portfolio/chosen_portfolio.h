// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio_advice.h"

namespace safeconduct {

/// The best choice for all connections together with everything that it was found from, so that it can be kept and asked about
/// again.
class ChosenPortfolio {
public:
    /// \a before as for PlanPortfolio; its trail is followed, too.
    ChosenPortfolio(QList<PricedConnection> priced, PortfolioTerms terms, const ChosenPortfolio *before = nullptr);
    Q_DISABLE_COPY_MOVE(ChosenPortfolio) // its parts look at each other
    ~ChosenPortfolio() = default;

    /// Whether it is the choice for these, too. What `yearlyOf` says must be the same.
    bool isFor(const QList<PricedConnection> &priced, const PortfolioTerms &terms) const;
    const QList<PricedConnection> &priced() const { return m_priced; }
    const PortfolioTerms &terms() const { return m_terms; }
    const PlanPortfolio &portfolio() const { return m_portfolio; }
    const SolvedPortfolio &solved() const { return m_solved; }
    const std::optional<PortfolioChoice> &best() const { return m_solved.solution.best; }
    /// What its choices bring together.
    const PlanPortfolio::Together &together() const { return m_together; }

private:
    QList<PricedConnection> m_priced;
    PortfolioTerms m_terms;
    PlanPortfolio m_portfolio;
    SolvedPortfolio m_solved;
    PlanPortfolio::Together m_together;
};

} // namespace safeconduct
