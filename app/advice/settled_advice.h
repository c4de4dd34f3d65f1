// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/cost_book.h"
#include "app/advice/portfolio/chosen_portfolio.h"

namespace safeconduct {

/// What the choice for all together means for one connection. The same advice alone, settled by the same charges, is the same.
struct SettledCharges {
    PlanPortfolio::Charges charges;
    Saying because; ///< why it takes another option than alone; empty where it does not
    bool isKept = false; ///< an exception that the plan has accepted: taken, yet not recommended for that
    friend bool operator==(const SettledCharges &, const SettledCharges &) = default;
};

/// Counts the options of advised connections anew given what the choices of the others pay, as a portfolio that has a best
/// choice has them.
class SettledAdvice {
public:
    /// \a decision is the cost of making one decision. All must live as long.
    SettledAdvice(const Deployment &deployment, const CostBook &costs, Money decision, AdviceDetail detail);

    SettledCharges chargesOf(const PricedConnection &priced, const ChosenPortfolio &chosen) const;
    /// \a priced is the same connection's.
    void settle(ConnectionAdvice &advice, const ConnectionView &view, const PricedConnection &priced,
                const ChosenPortfolio &chosen, const SettledCharges &settled) const;

private:
    const Deployment &m_deployment;
    const CostBook &m_costs;
    Money m_decision;
    AdviceDetail m_detail;
};

} // namespace safeconduct
