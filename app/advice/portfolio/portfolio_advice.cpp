// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/portfolio_advice.h"

#include "app/advice/option.h"
#include "app/advice/portfolio/clash_words.h"
#include "app/advice/portfolio/portfolio_choice.h"
#include "app/advice/portfolio/shared_names.h"
#include "app/advice/portfolio/solve_portfolio.h"
#include "app/plan/plan_names.h"

#include <algorithm>

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

/// Facilities that the way of \a connection needs.
const QList<qsizetype> &needsOf(const PlanPortfolio &portfolio, const PortfolioChoice &choice, qsizetype connection)
{
    const auto &option = portfolio.problem().connections.at(connection).options.at(choice.options.at(connection));
    return option.ways.at(choice.ways.at(connection)).needs;
}

/// Puts a solution into the plan's words.
class PortfolioWriter {
public:
    PortfolioWriter(const PlanPortfolio &portfolio, const PortfolioTerms &terms, const Plan &plan)
        : m_portfolio(portfolio)
        , m_problem(portfolio.problem())
        , m_terms(terms)
        , m_plan(plan)
    {
    }

    /// \a alone is what each connection takes by itself.
    PortfolioAdvice advice(const PortfolioSolution &solution, const PortfolioChoice &alone) const
    {
        PortfolioAdvice advice;
        advice.status = solution.status;
        advice.gap = solution.gap;
        advice.leftOut = m_portfolio.leftOut();
        advice.initialBudget = m_terms.initialBudget;
        advice.yearlyBudget = m_terms.yearlyBudget;
        advice.clash = clashInWords(m_portfolio, solution, m_plan);
        if (solution.best)
            addChoice(advice, *solution.best, alone, solution.next);
        return advice;
    }

private:
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
            advice.facilities.append(sharedFacility(facility, best));
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

    QList<ChangedChoice> changes(const PortfolioChoice &chosen, const PortfolioChoice &instead) const
    {
        QList<ChangedChoice> changed;
        for (qsizetype index = 0; index < chosen.options.size(); ++index) {
            if (chosen.options.at(index) != instead.options.at(index))
                changed.append({m_problem.connections.at(index).id, optionOf(chosen, index), optionOf(instead, index)});
        }
        return changed;
    }

    QStringList sharers(qsizetype facility, const PortfolioChoice &choice) const
    {
        QStringList connections;
        for (qsizetype index = 0; index < choice.options.size(); ++index) {
            if (needsOf(m_portfolio, choice, index).contains(facility))
                connections.append(m_problem.connections.at(index).id);
        }
        return connections;
    }

    SharedFacility sharedFacility(qsizetype facility, const PortfolioChoice &best) const
    {
        const QList<CostLine> &lines = m_portfolio.linesOf(facility);
        SharedFacility shared;
        shared.id = m_problem.facilities.at(facility).id;
        shared.name = nameOfShared(lines, m_plan);
        shared.kinds = kindsOf(lines);
        for (const CostLine &line : lines)
            shared.systems += systemsOfKey(line.driverKey);
        shared.systems.removeDuplicates();
        shared.cost = costOfLines(lines, m_terms.yearlyOf);
        shared.sharedBy = sharers(facility, best);
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
        shared.without = changes(best, second);
    }

    PortfolioGain gain(const PortfolioChoice &best, const PortfolioChoice &alone) const
    {
        PortfolioGain gain;
        gain.amount = best.objective() - alone.objective();
        gain.aloneNetBenefit = alone.netBenefit();
        gain.aloneCost = alone.cost;
        gain.changes = changes(best, alone);
        gain.because = reasons(best, alone, gain.changes);
        return gain;
    }

    /// What is shared now and was not there alone explains the changes; where all was there alone, what changed choices share.
    QList<Saying> reasons(const PortfolioChoice &best, const PortfolioChoice &alone,
                          const QList<ChangedChoice> &changed) const
    {
        QList<Saying> reasons = sharedReasons(best, alone.facilities, changed);
        if (reasons.isEmpty())
            reasons = sharedReasons(best, {}, changed);
        if (!isAllowed(m_problem, alone))
            reasons.append({u"portfolio.gain.not-allowed"_s, {}});
        if (changed.isEmpty())
            reasons.append({u"portfolio.gain.none"_s, {}});
        return reasons;
    }

    QList<Saying> sharedReasons(const PortfolioChoice &best, const QList<qsizetype> &except,
                                const QList<ChangedChoice> &changed) const
    {
        QList<Saying> reasons;
        for (const qsizetype facility : best.facilities) {
            const QStringList all = sharers(facility, best);
            const bool isForChanged =
                std::ranges::any_of(changed, [&all](const ChangedChoice &one) { return all.contains(one.connection); });
            if (isForChanged && all.size() > 1 && !except.contains(facility))
                reasons.append({u"portfolio.gain.shared"_s,
                                {{u"facility"_s, {nameOfShared(m_portfolio.linesOf(facility), m_plan)}},
                                 {u"connections"_s, names(all)}}});
        }
        return reasons;
    }

    QStringList names(const QStringList &connections) const
    {
        QStringList names;
        for (const QString &id : connections)
            names.append(nameOfConnection(m_plan, id));
        return names;
    }

    NextPortfolio nextPortfolio(const PortfolioChoice &choice, const PortfolioChoice &best) const
    {
        return {changes(best, choice), best.objective() - choice.objective(), choice.netBenefit(), choice.cost};
    }

    const PlanPortfolio &m_portfolio;
    const PortfolioProblem &m_problem;
    const PortfolioTerms &m_terms;
    const Plan &m_plan;
};

/// Facilities, other than \a except, that the way of \a connection shares with others, by name, and those others.
std::pair<QStringList, QStringList> sharedWithOthers(const PlanPortfolio &portfolio, const PortfolioChoice &best,
                                                     qsizetype connection, const QList<qsizetype> &except,
                                                     const Plan &plan)
{
    QStringList facilities;
    QStringList others;
    for (const qsizetype facility : needsOf(portfolio, best, connection)) {
        for (qsizetype other = 0; other < best.options.size(); ++other) {
            if (other == connection || except.contains(facility) || !needsOf(portfolio, best, other).contains(facility))
                continue;
            facilities.append(nameOfShared(portfolio.linesOf(facility), plan));
            others.append(nameOfConnection(plan, portfolio.problem().connections.at(other).id));
        }
    }
    facilities.removeDuplicates();
    others.removeDuplicates();
    return {facilities, others};
}

} // namespace

SolvedPortfolio solve(const PlanPortfolio &portfolio, const PortfolioTerms &terms)
{
    PortfolioEffort effort;
    effort.next = canAfford(portfolio) ? terms.next : 0;
    return {solvePortfolio(portfolio.problem(), effort), portfolio.alone()};
}

PortfolioAdvice describe(const SolvedPortfolio &solved, const PlanPortfolio &portfolio, const PortfolioTerms &terms,
                         const Plan &plan)
{
    PortfolioAdvice advice = PortfolioWriter(portfolio, terms, plan).advice(solved.solution, solved.alone);
    if (terms.next > 0 && solved.solution.best && !(canAfford(portfolio) && solved.solution.isNextComplete))
        advice.notes.append({u"portfolio.note.next-left-out"_s, {}});
    return advice;
}

Saying becauseOf(const PlanPortfolio &portfolio, const SolvedPortfolio &solved, qsizetype connection, const Plan &plan)
{
    Q_ASSERT(solved.solution.best);
    const QStringList second{nameOfOption(portfolio.optionId(connection, solved.alone.options.at(connection)))};
    const QList<qsizetype> &before = needsOf(portfolio, solved.alone, connection);
    const auto [facilities, others] = sharedWithOthers(portfolio, *solved.solution.best, connection, before, plan);
    if (!facilities.isEmpty())
        return {u"portfolio.because.shared"_s,
                {{u"second"_s, second}, {u"facilities"_s, facilities}, {u"connections"_s, others}}};
    return {u"portfolio.because.demands"_s, {{u"second"_s, second}}};
}

} // namespace safeconduct
