// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/cost_book.h"
#include "app/advice/portfolio/portfolio_advice.h"

namespace safeconduct {

/// Counts the options of advised connections anew given what the choices of the others pay, as a solved portfolio has them.
class SettledAdvice {
public:
    /// \a decision is the cost of making one decision. All must live as long.
    SettledAdvice(const Deployment &deployment, const CostBook &costs, Money decision, AdviceDetail detail);

    /// \a priced and \a advised stand in the plan's order. Nothing changes where no portfolio was found.
    void settle(QList<ConnectionAdvice> &advised, const QList<PricedConnection> &priced, const PlanPortfolio &portfolio,
                const SolvedPortfolio &solved) const;

private:
    struct Choices {
        const PlanPortfolio &portfolio;
        const SolvedPortfolio &solved;
        std::vector<int> paid; ///< by all of them
    };
    void settle(ConnectionAdvice &advice, const ConnectionView &view, const PricedConnection &priced,
                const Choices &choices) const;

    const Deployment &m_deployment;
    const CostBook &m_costs;
    Money m_decision;
    AdviceDetail m_detail;
};

} // namespace safeconduct
