// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/clash.h"

#include "app/advice/portfolio/portfolio_choice.h"
#include "app/advice/portfolio/portfolio_model.h"

#include <algorithm>

namespace safeconduct {

namespace {

using Demands = QList<PortfolioDemand>;

/// The least that \a connection costs by itself: the dearest ones explain a budget with the fewest demands.
Money leastCost(const PortfolioProblem &problem, const PortfolioConnection &connection)
{
    std::optional<Money> least;
    for (const PortfolioOption &option : connection.options) {
        for (const PortfolioWay &way : option.ways) {
            const Money cost = costGiven(problem, way, {}).presentValue;
            least = least ? std::min(*least, cost) : cost;
        }
    }
    return least.value_or(Money());
}

/// Budgets, implications and fixed choices first, then connections from the dearest on: those before are rather kept.
Demands inOrder(const PortfolioProblem &problem)
{
    Demands demands = demandsOf(problem);
    std::ranges::stable_sort(demands, {}, [&problem](const PortfolioDemand &demand) {
        const bool isConnection = demand.kind == PortfolioDemand::Kind::Connection;
        const Money cost = isConnection ? leastCost(problem, problem.connections.at(demand.index)) : Money();
        return std::pair(isConnection, Money() - cost);
    });
    return demands;
}

/// QuickXplain (Junker 2004): halves what is left until each demand kept is needed.
class QuickExplanation {
public:
    QuickExplanation(const PortfolioProblem &problem, int nodes)
        : m_problem(problem)
        , m_nodes(nodes)
    {
    }

    Demands of(const Demands &demands) { return clash({}, false, demands); }

private:
    Demands clash(const Demands &held, bool hasNewOnes, const Demands &candidates)
    {
        if (hasNewOnes && !canHold(held))
            return {};
        if (candidates.size() <= 1)
            return candidates;
        const qsizetype half = candidates.size() / 2;
        const Demands first = candidates.first(half);
        const Demands last = candidates.sliced(half);
        const Demands ofLast = clash(held + first, !first.isEmpty(), last);
        return clash(held + ofLast, !ofLast.isEmpty(), first) + ofLast;
    }

    bool canHold(const Demands &demands) const
    {
        PortfolioModel model(m_problem, PortfolioModel::Demands::None);
        for (const PortfolioDemand &one : demands)
            model.demand(one);
        return model.solve(m_nodes).status != MixedIntegerStatus::Infeasible;
    }

    const PortfolioProblem &m_problem;
    int m_nodes;
};

} // namespace

QList<PortfolioDemand> clashOf(const PortfolioProblem &problem, int nodes)
{
    return QuickExplanation(problem, nodes).of(inOrder(problem));
}

QList<PortfolioDemand> fewestToGiveWay(const PortfolioProblem &problem, int nodes)
{
    const PortfolioModel model(problem, PortfolioModel::Demands::Relaxed);
    const MixedIntegerSolution solution = model.solve(nodes);
    return solution.values.empty() ? QList<PortfolioDemand>() : model.givenUp(solution.values);
}

} // namespace safeconduct
