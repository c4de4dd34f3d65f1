// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/settled_advice.h"

#include "app/advice/ranking.h"

#include <algorithm>

namespace safeconduct {

SettledAdvice::SettledAdvice(const Deployment &deployment, const CostBook &costs, Money decision, AdviceDetail detail)
    : m_deployment(deployment)
    , m_costs(costs)
    , m_decision(decision)
    , m_detail(detail)
{
}

SettledCharges SettledAdvice::chargesOf(const PricedConnection &priced, const ChosenPortfolio &chosen) const
{
    const auto &best = chosen.best();
    Q_ASSERT(best);
    const PlanPortfolio &portfolio = chosen.portfolio();
    SettledCharges settled{portfolio.chargesOf(priced.id, *best, chosen.together()), {}};
    const qsizetype option = settled.charges.option;
    settled.isKept = chosen.terms().kept.contains(priced.id);
    if (option >= 0 && !settled.isKept && priced.options.at(option).id != priced.alone)
        settled.because = becauseOf(portfolio, chosen.solved(), portfolio.indexOf(priced.id), m_deployment.index());
    return settled;
}

void SettledAdvice::settle(ConnectionAdvice &advice, const ConnectionView &view, const PricedConnection &priced,
                           const ChosenPortfolio &chosen, const SettledCharges &settled) const
{
    const qsizetype place = settled.charges.option;
    const QString choice = place < 0 ? QString() : priced.options.at(place).id;
    const QList<PlanPortfolio::Given> given = chosen.portfolio().given(advice.id, settled.charges);
    const Range worth = worthOf(view);
    for (OptionAdvice &option : advice.options) {
        const auto found = std::ranges::find(priced.options, option.option.id(), &PricedOption::id);
        if (found == priced.options.cend())
            continue;
        if (!option.alone)
            option.alone = {option.facilities, option.cost.presentValue, option.cost.mean,
                            option.netBenefit, option.meanNetBenefit,    option.rank};
        const PlanPortfolio::Given &now = given.at(std::distance(priced.options.cbegin(), found));
        option.facilities = now.facilities;
        option.cost = costOfLines(now.lines, [this](const Range &later) { return m_costs.yearlyOf(later); });
        if (m_detail != AdviceDetail::Everything && option.option.id() != choice)
            option.cost.lines.clear();
        setNetBenefit(option, worth);
    }
    rankOptions(advice, view, m_decision);
    if (place < 0)
        return;
    if (settled.isKept) { // what would be best if it were free
        recommend(advice, view, m_decision, worth);
        return;
    }
    recommendChoice(advice, choice, view, m_decision, worth);
    if (choice != advice.alone)
        advice.because = settled.because;
}

} // namespace safeconduct
