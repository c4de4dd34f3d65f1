// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/binding_demands.h"

#include "app/advice/portfolio/clash_words.h"
#include "app/advice/portfolio/portfolio_difference.h"
#include "app/advice/portfolio/solve_portfolio.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// What one demand at a time is made of.
struct Bound {
    const PlanPortfolio &portfolio;
    const PortfolioChoice &best;
    const std::optional<PortfolioChoice> &unbound;
    const Plan &plan;
    const PlanIndex &index; ///< of the plan
};

BindingDemands boundBy(const QString &kind, const PortfolioChoice &better, const QList<Saying> &broken,
                       const Bound &bound)
{
    return {.kind = kind,
            .broken = broken,
            .changes = changesBetween(bound.portfolio, bound.best, better),
            .cost = better.objective() - bound.best.objective(),
            .amounts = better.cost,
            .difference = differenceOf(bound.portfolio, better, bound.best, bound.index)};
}

QList<Saying> brokenBudgets(const PortfolioChoice &better, const Bound &bound)
{
    const PortfolioProblem &problem = bound.portfolio.problem();
    QList<Saying> broken;
    if (problem.initialBudget && better.cost.initial > *problem.initialBudget)
        broken.append(demandInWords(bound.portfolio, {PortfolioDemand::Kind::InitialBudget, 0}, bound.plan));
    if (problem.yearlyBudget && better.cost.yearly > *problem.yearlyBudget)
        broken.append(demandInWords(bound.portfolio, {PortfolioDemand::Kind::YearlyBudget, 0}, bound.plan));
    return broken;
}

QList<Saying> brokenImplications(const PortfolioChoice &better, const Bound &bound)
{
    QList<Saying> broken;
    for (qsizetype index = 0; index < bound.portfolio.problem().implications.size(); ++index) {
        const PortfolioImplication &one = bound.portfolio.problem().implications.at(index);
        if (better.options.at(one.connection) == one.option && !one.anyOf.contains(better.options.at(one.other)))
            broken.append(demandInWords(bound.portfolio, {PortfolioDemand::Kind::Implication, index}, bound.plan));
    }
    return broken;
}

QList<Saying> brokenClaims(const QList<BindingClaim> &claims)
{
    QList<Saying> broken;
    for (const BindingClaim &claim : claims)
        broken.append(claim.saying);
    return broken;
}

void addBudgets(QList<BindingDemands> &binding, const Bound &bound)
{
    PortfolioProblem problem = bound.portfolio.problem();
    if (!problem.initialBudget && !problem.yearlyBudget)
        return;
    problem.initialBudget.reset();
    problem.yearlyBudget.reset();
    if (const auto better = betterThan(bound.best, problem, bound.unbound))
        binding.append(boundBy(u"budget"_s, *better, brokenBudgets(*better, bound), bound));
}

void addImplications(QList<BindingDemands> &binding, const Bound &bound)
{
    PortfolioProblem problem = bound.portfolio.problem();
    if (problem.implications.isEmpty())
        return;
    problem.implications.clear();
    if (const auto better = betterThan(bound.best, problem, bound.unbound))
        binding.append(boundBy(u"implication"_s, *better, brokenImplications(*better, bound), bound));
}

} // namespace

QList<BindingDemands> bindingDemands(const PlanPortfolio &portfolio, const PortfolioSolution &solution,
                                     const QList<BindingClaim> &claims, const Plan &plan, const PlanIndex &index)
{
    QList<BindingDemands> binding;
    if (!solution.best)
        return binding;
    const Bound bound{portfolio, *solution.best, solution.unbound, plan, index};
    addBudgets(binding, bound);
    addImplications(binding, bound);
    if (const auto &better = solution.withoutClaims)
        binding.append(boundBy(u"claim"_s, *better, brokenClaims(claims), bound));
    return binding;
}

} // namespace safeconduct
