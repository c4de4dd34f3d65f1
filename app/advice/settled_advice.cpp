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

void SettledAdvice::settle(QList<ConnectionAdvice> &advised, const QList<PricedConnection> &priced,
                           const PlanPortfolio &portfolio, const SolvedPortfolio &solved) const
{
    if (!solved.solution.best)
        return;
    const Choices choices{portfolio, solved, portfolio.paid(*solved.solution.best)};
    for (qsizetype index = 0; index < advised.size(); ++index) {
        const ConnectionView &view = m_deployment.connections()[static_cast<std::size_t>(index)];
        settle(advised[index], view, priced.at(index), choices);
    }
}

void SettledAdvice::settle(ConnectionAdvice &advice, const ConnectionView &view, const PricedConnection &priced,
                           const Choices &choices) const
{
    const auto &[portfolio, solved, paid] = choices;
    Q_ASSERT(solved.solution.best);
    const qsizetype place = portfolio.indexOf(advice.id);
    const PortfolioChoice &best = *solved.solution.best;
    const QString choice = place < 0 ? QString() : portfolio.optionId(place, best.options.at(place));
    const QList<PlanPortfolio::Given> given = portfolio.given(advice.id, best, paid);
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
    recommendChoice(advice, choice, view, m_decision, worth);
    if (choice != advice.alone)
        advice.because = becauseOf(portfolio, solved, place, m_deployment.plan());
}

} // namespace safeconduct
