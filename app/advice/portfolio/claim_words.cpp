// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/claim_words.h"

#include "app/advice/option.h"
#include "app/advice/portfolio/portfolio_choice.h"
#include "app/plan/plan_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// Texts of the knowledge on what is claimed: `claim.own-ca.bound`.
QString textOn(const PortfolioThing &thing, const QString &what)
{
    return u"claim."_s + thing.id + u'.' + what;
}

/// How a choice has one thing: who claims it, and in which ways.
struct Claimed {
    QList<qsizetype> connections; ///< ascending, each once
    QList<qsizetype> claims; ///< each once
};

/// How \a choice has each thing of \a problem.
QList<Claimed> claimedIn(const PortfolioProblem &problem, const PortfolioChoice &choice)
{
    QList<Claimed> things(problem.things.size());
    for (qsizetype index = 0; index < choice.options.size(); ++index) {
        for (const qsizetype claim : wayIn(problem, choice, index).claims) {
            Claimed &claimed = things[problem.claims.at(claim).thing];
            if (!claimed.connections.contains(index))
                claimed.connections.append(index);
            if (!claimed.claims.contains(claim))
                claimed.claims.append(claim);
        }
    }
    return things;
}

/// \a claimed is how the choice would have \a what, \a taken how the best one has it.
BindingClaim bindingClaim(const PortfolioProblem &problem, const PortfolioThing &what, const Claimed &claimed,
                          const Claimed &taken, const Plan &plan)
{
    BindingClaim binding{what.id, what.system, {}, idsOf(problem, claimed.connections), {}, {}};
    QStringList choices;
    for (const qsizetype claim : claimed.claims) {
        binding.choices.append(problem.claims.at(claim).how);
        choices.append(textReference(u"facility.%1.name"_s.arg(problem.claims.at(claim).how)));
    }
    if (!taken.claims.isEmpty())
        binding.taken = problem.claims.at(taken.claims.constFirst()).how;
    binding.saying = {textOn(what, u"bound"_s),
                      {{u"system"_s, {nameOfSystem(plan, what.system)}},
                       {u"connections"_s, {namesOfConnections(plan, binding.connections)}},
                       {u"choices"_s, choices}}};
    return binding;
}

/// Connections whose ways in \a choice claim what \a claim is about otherwise.
QList<qsizetype> claimingOtherwise(const PortfolioProblem &problem, const PortfolioChoice &choice, qsizetype claim)
{
    QList<qsizetype> connections;
    const qsizetype thing = problem.claims.at(claim).thing;
    for (qsizetype index = 0; index < choice.options.size(); ++index) {
        const auto isOther = [&](qsizetype other) { return other != claim && problem.claims.at(other).thing == thing; };
        if (std::ranges::any_of(wayIn(problem, choice, index).claims, isOther))
            connections.append(index);
    }
    return connections;
}

} // namespace

Saying demandOf(const PortfolioThing &thing, const Plan &plan)
{
    return {textOn(thing, u"demand"_s), {{u"system"_s, {nameOfSystem(plan, thing.system)}}}};
}

QList<BindingClaim> clashingClaims(const PlanPortfolio &portfolio, const PortfolioChoice &choice,
                                   const PortfolioChoice &best, const Plan &plan)
{
    const PortfolioProblem &problem = portfolio.problem();
    const QList<Claimed> claimed = claimedIn(problem, choice);
    const QList<Claimed> taken = claimedIn(problem, best);
    QList<BindingClaim> claims;
    for (qsizetype thing = 0; thing < claimed.size(); ++thing) {
        if (claimed.at(thing).claims.size() > 1)
            claims.append(bindingClaim(problem, problem.things.at(thing), claimed.at(thing), taken.at(thing), plan));
    }
    return claims;
}

std::optional<Saying> claimAgainst(const PlanPortfolio &portfolio, qsizetype connection, const PortfolioChoice &alone,
                                   const PortfolioSolution &solution, const PlanIndex &plan)
{
    const PortfolioProblem &problem = portfolio.problem();
    const qsizetype option = alone.options.at(connection);
    const auto &best = solution.best;
    const auto &free = solution.withoutClaims;
    if (!best || !free || free->options.at(connection) != option || best->options.at(connection) == option)
        return std::nullopt;
    for (const qsizetype claim : wayIn(problem, *free, connection).claims) {
        QList<qsizetype> others = claimingOtherwise(problem, *best, claim);
        if (others.isEmpty())
            others = claimingOtherwise(problem, *free, claim);
        if (others.isEmpty())
            continue;
        const PortfolioThing &thing = problem.things.at(problem.claims.at(claim).thing);
        return Saying{textOn(thing, u"because"_s),
                      {{u"second"_s, {nameOfOption(portfolio.optionId(connection, option))}},
                       {u"system"_s, {nameOfSystem(plan, thing.system)}},
                       {u"connections"_s, {namesOfConnections(plan, idsOf(problem, others))}}}};
    }
    return std::nullopt;
}

} // namespace safeconduct
