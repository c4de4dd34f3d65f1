// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/clash_words.h"

#include "app/advice/option.h"
#include "app/advice/portfolio/claim_words.h"
#include "app/plan/plan_names.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

QString word(PortfolioDemand::Kind kind)
{
    switch (kind) {
    case PortfolioDemand::Kind::Connection:
        return u"connection"_s;
    case PortfolioDemand::Kind::Fixed:
        return u"fixed"_s;
    case PortfolioDemand::Kind::Implication:
        return u"implication"_s;
    case PortfolioDemand::Kind::Claim:
        return u"claim"_s;
    case PortfolioDemand::Kind::InitialBudget:
        return u"initial-budget"_s;
    case PortfolioDemand::Kind::YearlyBudget:
        return u"yearly-budget"_s;
    }
    return {};
}

/// The connection that a demand is about; −1 where it is about several.
qsizetype connectionOf(const PortfolioProblem &problem, const PortfolioDemand &demand)
{
    switch (demand.kind) {
    case PortfolioDemand::Kind::Connection:
        return demand.index;
    case PortfolioDemand::Kind::Fixed:
        return problem.fixed.at(demand.index).connection;
    case PortfolioDemand::Kind::Implication:
        return problem.implications.at(demand.index).connection;
    case PortfolioDemand::Kind::Claim:
    case PortfolioDemand::Kind::InitialBudget:
    case PortfolioDemand::Kind::YearlyBudget:
        return -1;
    }
    return -1;
}

/// With the cents where there are any.
QString shownBudget(Money budget)
{
    constexpr int cents = 2;
    return numberReference(budget, budget.parts() % Money::one == 0 ? 0 : cents);
}

} // namespace

Saying demandInWords(const PlanPortfolio &portfolio, const PortfolioDemand &demand, const Plan &plan)
{
    const PortfolioProblem &problem = portfolio.problem();
    const auto nameAt = [&](qsizetype index) {
        return QStringList{nameOfConnection(plan, problem.connections.at(index).id)};
    };
    switch (demand.kind) {
    case PortfolioDemand::Kind::Connection:
        return {u"portfolio.clash.connection"_s, {{u"connection"_s, nameAt(demand.index)}}};
    case PortfolioDemand::Kind::Fixed: {
        const FixedChoice &fixed = problem.fixed.at(demand.index);
        return {u"portfolio.clash.fixed"_s,
                {{u"connection"_s, nameAt(fixed.connection)},
                 {u"option"_s, {nameOfOption(portfolio.optionId(fixed.connection, fixed.option))}}}};
    }
    case PortfolioDemand::Kind::Implication: {
        const PortfolioImplication &one = problem.implications.at(demand.index);
        return {u"portfolio.clash.implication"_s,
                {{u"connection"_s, nameAt(one.connection)},
                 {u"option"_s, {nameOfOption(portfolio.optionId(one.connection, one.option))}},
                 {u"other"_s, nameAt(one.other)},
                 {u"rule"_s, {one.rule}}}};
    }
    case PortfolioDemand::Kind::Claim:
        return demandOf(problem.things.at(demand.index), plan);
    case PortfolioDemand::Kind::InitialBudget:
        Q_ASSERT(problem.initialBudget);
        return {u"portfolio.clash.initial-budget"_s, {{u"budget"_s, {shownBudget(*problem.initialBudget)}}}};
    case PortfolioDemand::Kind::YearlyBudget:
        Q_ASSERT(problem.yearlyBudget);
        return {u"portfolio.clash.yearly-budget"_s, {{u"budget"_s, {shownBudget(*problem.yearlyBudget)}}}};
    }
    return {};
}

QList<ClashingDemand> clashInWords(const PlanPortfolio &portfolio, const PortfolioSolution &solution, const Plan &plan)
{
    QList<PortfolioDemand> demands = solution.clash;
    for (const PortfolioDemand &one : solution.giveWay) {
        if (!demands.contains(one))
            demands.append(one);
    }
    QList<ClashingDemand> clash;
    for (const PortfolioDemand &one : demands) {
        const qsizetype connection = connectionOf(portfolio.problem(), one);
        const QString id = connection < 0 ? QString() : portfolio.problem().connections.at(connection).id;
        const bool isClaim = one.kind == PortfolioDemand::Kind::Claim;
        const PortfolioThing thing = isClaim ? portfolio.problem().things.at(one.index) : PortfolioThing();
        clash.append({word(one.kind), id, demandInWords(portfolio, one, plan), solution.giveWay.contains(one), thing.id,
                      thing.system});
    }
    return clash;
}

} // namespace safeconduct
