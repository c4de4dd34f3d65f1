// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/portfolio_advice.h"

#include "app/advice/option.h"
#include "app/advice/portfolio/binding_demands.h"
#include "app/advice/portfolio/claim_words.h"
#include "app/advice/portfolio/clash_words.h"
#include "app/advice/portfolio/portfolio_choice.h"
#include "app/advice/portfolio/portfolio_difference.h"
#include "app/advice/portfolio/shared_names.h"
#include "app/plan/plan_names.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

constexpr qsizetype mostValued = 30; ///< facilities whose worth is computed, each by one more solution

/// Whether more is solved for than the choice itself.
bool canAfford(const PlanPortfolio &portfolio)
{
    constexpr qsizetype mostConnections = 500;
    return portfolio.problem().connections.size() <= mostConnections;
}

/// Puts a solution into the plan's words.
class PortfolioWriter {
public:
    PortfolioWriter(const PlanPortfolio &portfolio, const SolvedPortfolio &solved, const PortfolioTerms &terms,
                    const Plan &plan)
        : m_portfolio(portfolio)
        , m_problem(portfolio.problem())
        , m_solved(solved)
        , m_terms(terms)
        , m_plan(plan)
        , m_index(plan)
    {
    }

    PortfolioAdvice advice() const
    {
        const PortfolioSolution &solution = m_solved.solution;
        PortfolioAdvice advice;
        advice.status = solution.status;
        advice.gap = solution.gap;
        advice.leftOut = m_portfolio.leftOut();
        advice.initialBudget = m_terms.initialBudget;
        advice.yearlyBudget = m_terms.yearlyBudget;
        advice.clash = clashInWords(m_portfolio, solution, m_plan);
        addExceptions(advice);
        if (solution.best)
            addChoice(advice, *solution.best, m_solved.alone, solution.next);
        if (solution.best && solution.withoutClaims) {
            advice.claims = clashingClaims(m_portfolio, *solution.withoutClaims, *solution.best, m_plan);
            advice.claimsCost = solution.withoutClaims->objective() - solution.best->objective();
        }
        if (m_terms.next > 0 && canAfford(m_portfolio))
            advice.binding = bindingDemands(m_portfolio, solution, advice.claims, m_plan, m_index);
        return advice;
    }

private:
    /// Which of the plan's accepted exceptions the choice is made around, and which cannot be had.
    void addExceptions(PortfolioAdvice &advice) const
    {
        for (const Connection &connection : m_plan.connections) {
            if (!connection.exception)
                continue;
            const bool isKept = m_terms.kept.contains(connection.id);
            advice.notes.append({isKept ? u"portfolio.note.exception"_s : u"portfolio.note.exception-lost"_s,
                                 {{u"connection"_s, {connection.name}},
                                  {u"option"_s, {nameOfOption(connection.exception->option)}},
                                  {u"reason"_s, {connection.exception->explanation}}}});
        }
    }

    void addChoice(PortfolioAdvice &advice, const PortfolioChoice &best, const PortfolioChoice &alone,
                   const QList<PortfolioChoice> &next) const
    {
        for (qsizetype index = 0; index < best.options.size(); ++index)
            advice.choices.insert(m_problem.connections.at(index).id, optionOf(best, index));
        advice.worth = best.worth;
        advice.cost = m_portfolio.costOf(best);
        advice.cost.lines.clear();
        advice.amounts = best.cost;
        advice.netBenefit = best.netBenefit();
        for (const qsizetype facility : best.facilities)
            advice.facilities.append(sharedFacility(facility));
        std::ranges::stable_sort(advice.facilities, std::ranges::greater(),
                                 [](const SharedFacility &one) { return one.cost.mean; });
        if (m_terms.next > 0)
            addWorth(advice, best);
        advice.gain = gain(best, alone);
        for (const PortfolioChoice &one : next)
            advice.next.append(nextPortfolio(one, best));
    }

    QString optionOf(const PortfolioChoice &choice, qsizetype connection) const
    {
        return m_portfolio.optionId(connection, choice.options.at(connection));
    }

    SharedFacility sharedFacility(qsizetype facility) const
    {
        const QList<CostLine> &lines = m_portfolio.linesOf(facility);
        SharedFacility shared;
        shared.id = m_problem.facilities.at(facility).id;
        shared.name = nameOfShared(lines, m_index);
        shared.kinds = kindsOf(lines);
        for (const CostLine &line : lines)
            shared.systems += systemsOfKey(line.driverKey);
        shared.systems.removeDuplicates();
        shared.cost = costOfLines(lines, m_terms.yearlyOf);
        shared.sharedBy = idsOf(m_problem, m_solved.sharers.at(facility));
        return shared;
    }

    /// What the dearest shared facilities are worth: by how much the best portfolio without each is worse.
    void addWorth(PortfolioAdvice &advice, const PortfolioChoice &best) const
    {
        qsizetype valued = 0;
        bool isLeftOut = false;
        for (SharedFacility &shared : advice.facilities) {
            if (shared.sharedBy.size() < 2)
                continue;
            if (valued++ < mostValued && canAfford(m_portfolio))
                value(shared, best);
            else
                isLeftOut = true;
        }
        if (isLeftOut)
            advice.notes.append({u"portfolio.note.worth-left-out"_s, {}});
    }

    void value(SharedFacility &shared, const PortfolioChoice &best) const
    {
        const auto found = std::ranges::find(m_problem.facilities, shared.id, &PortfolioFacility::id);
        const PortfolioSolution without =
            solveWithout(m_problem, std::distance(m_problem.facilities.cbegin(), found), best);
        shared.isIndispensable = without.status == PortfolioStatus::Infeasible;
        if (without.status != PortfolioStatus::Optimal)
            return;
        Q_ASSERT(without.best);
        const PortfolioChoice &second = *without.best;
        shared.worth = best.objective() - second.objective();
        shared.without = changesBetween(m_portfolio, best, second);
    }

    PortfolioGain gain(const PortfolioChoice &best, const PortfolioChoice &alone) const
    {
        PortfolioGain gain;
        gain.amount = best.objective() - alone.objective();
        gain.aloneNetBenefit = alone.netBenefit();
        gain.aloneCost = alone.cost;
        gain.changes = changesBetween(m_portfolio, best, alone);
        gain.because = reasons(best, alone, gain.changes);
        return gain;
    }

    /// What is shared now and was not there alone explains the changes; where all was there alone, what changed choices share.
    QList<Saying> reasons(const PortfolioChoice &best, const PortfolioChoice &alone,
                          const QList<ChangedChoice> &changed) const
    {
        QList<Saying> reasons = sharedReasons(best, alone, alone.facilities);
        if (reasons.isEmpty())
            reasons = sharedReasons(best, alone, {});
        for (const auto claims = clashingClaims(m_portfolio, alone, best, m_plan); const BindingClaim &claim : claims)
            reasons.append(claim.saying);
        if (!keepsDemands(m_problem, alone))
            reasons.append({u"portfolio.gain.not-allowed"_s, {}});
        if (changed.isEmpty())
            reasons.append({u"portfolio.gain.none"_s, {}});
        return reasons;
    }

    /// What is shared, other than \a except (ascending), by a connection that takes something else than in \a alone.
    QList<Saying> sharedReasons(const PortfolioChoice &best, const PortfolioChoice &alone,
                                const QList<qsizetype> &except) const
    {
        const auto isChanged = [&](qsizetype index) { return best.options.at(index) != alone.options.at(index); };
        QList<Saying> reasons;
        for (const qsizetype facility : best.facilities) {
            const QList<qsizetype> &all = m_solved.sharers.at(facility);
            if (all.size() < 2 || std::ranges::binary_search(except, facility) || std::ranges::none_of(all, isChanged))
                continue;
            reasons.append({u"portfolio.gain.shared"_s,
                            {{u"facility"_s, {nameOfShared(m_portfolio.linesOf(facility), m_index)}},
                             {u"connections"_s, {namesOfConnections(m_index, idsOf(m_problem, all))}}}});
        }
        return reasons;
    }

    NextPortfolio nextPortfolio(const PortfolioChoice &choice, const PortfolioChoice &best) const
    {
        return {changesBetween(m_portfolio, best, choice), best.objective() - choice.objective(), choice.netBenefit(),
                choice.cost, differenceOf(m_portfolio, best, choice, m_index)};
    }

    const PlanPortfolio &m_portfolio;
    const PortfolioProblem &m_problem;
    const SolvedPortfolio &m_solved;
    const PortfolioTerms &m_terms;
    const Plan &m_plan;
    PlanIndex m_index; ///< of the plan
};

/// Facilities, other than \a except, that the way of \a connection shares with others, by name, and the ids of those others.
std::pair<QStringList, QStringList> sharedWithOthers(const PlanPortfolio &portfolio, const SolvedPortfolio &solved,
                                                     qsizetype connection, const QList<qsizetype> &except,
                                                     const PlanIndex &plan)
{
    const PortfolioProblem &problem = portfolio.problem();
    QStringList facilities;
    QList<qsizetype> others;
    Q_ASSERT(solved.solution.best);
    for (const qsizetype facility : wayIn(problem, *solved.solution.best, connection).needs) {
        const QList<qsizetype> &sharers = solved.sharers.at(facility); // the connection itself is one
        if (sharers.size() < 2 || except.contains(facility))
            continue;
        facilities.append(nameOfShared(portfolio.linesOf(facility), plan));
        std::ranges::copy_if(sharers, std::back_inserter(others),
                             [connection](qsizetype other) { return other != connection; });
    }
    facilities.removeDuplicates();
    QStringList ids = idsOf(problem, others);
    ids.removeDuplicates();
    return {facilities, ids};
}

} // namespace

SolvedPortfolio solve(const PlanPortfolio &portfolio, const PortfolioTerms &terms, PortfolioTrail trail)
{
    PortfolioEffort effort;
    effort.next = canAfford(portfolio) ? terms.next : 0;
    SolvedPortfolio solved{solvePortfolio(portfolio.problem(), effort, trail), portfolio.alone()};
    solved.trail = std::move(trail);
    if (const auto &best = solved.solution.best)
        solved.sharers = sharersOf(portfolio.problem(), *best);
    return solved;
}

PortfolioAdvice describe(const SolvedPortfolio &solved, const PlanPortfolio &portfolio, const PortfolioTerms &terms,
                         const Plan &plan)
{
    PortfolioAdvice advice = PortfolioWriter(portfolio, solved, terms, plan).advice();
    if (terms.next > 0 && solved.solution.best && !(canAfford(portfolio) && solved.solution.isNextComplete))
        advice.notes.append({u"portfolio.note.next-left-out"_s, {}});
    return advice;
}

Saying becauseOf(const PlanPortfolio &portfolio, const SolvedPortfolio &solved, qsizetype connection,
                 const PlanIndex &plan)
{
    Q_ASSERT(solved.solution.best);
    if (auto claim = claimAgainst(portfolio, connection, solved.alone, solved.solution, plan))
        return *std::move(claim);
    const QStringList second{nameOfOption(portfolio.optionId(connection, solved.alone.options.at(connection)))};
    const QList<qsizetype> &before = wayIn(portfolio.problem(), solved.alone, connection).needs;
    const auto [facilities, others] = sharedWithOthers(portfolio, solved, connection, before, plan);
    if (!facilities.isEmpty())
        return {u"portfolio.because.shared"_s,
                {{u"second"_s, second},
                 {u"facilities"_s, facilities},
                 {u"connections"_s, {namesOfConnections(plan, others)}}}};
    return {u"portfolio.because.demands"_s, {{u"second"_s, second}}};
}

} // namespace safeconduct
