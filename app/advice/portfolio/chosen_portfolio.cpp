// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/chosen_portfolio.h"

#include <algorithm>
#include <tuple>

namespace safeconduct {

namespace {

// The bindings see to it that no member is forgotten.

bool isSame(const Due &one, const Due &other)
{
    return std::tie(one.year, one.share, one.worth) == std::tie(other.year, other.share, other.worth);
}

bool isSame(const CostLine &one, const CostLine &other)
{
    const auto &[item, why, driver, key, when, count, each, due, schedule, value, initial, mean, amount, rate, perHour,
                 multiplicity, isShared, facility, basis, sources, isPaidOut, isOverridden, reason, isPaidByOthers] =
        one;
    return std::tie(item, why, driver, key, when, count, each, due)
        == std::tie(other.item, other.why, other.driver, other.driverKey, other.when, other.count, other.each,
                    other.due)
        && std::ranges::equal(schedule, other.schedule, [](const Due &a, const Due &b) { return isSame(a, b); })
        && std::tie(value, initial, mean, amount, rate, perHour, multiplicity, isShared)
        == std::tie(other.presentValue, other.initial, other.mean, other.amount, other.rate, other.ratePerHour,
                    other.multiplicity, other.isShared)
        && std::tie(facility, basis, sources, isPaidOut, isOverridden, reason, isPaidByOthers)
        == std::tie(other.facility, other.basis, other.sources, other.isPaidOut, other.isOverridden,
                    other.overrideReason, other.isPaidByOthers);
}

bool isSame(const OptionWay &one, const OptionWay &other)
{
    const auto &[facilities, lines, claims] = one;
    return facilities == other.facilities && lines == other.lines && claims == other.claims;
}

bool isSame(const ChoiceImplication &one, const ChoiceImplication &other)
{
    const auto &[connection, option, leg, anyOf, rule] = one;
    return std::tie(connection, option, leg, anyOf, rule)
        == std::tie(other.connection, other.option, other.other, other.anyOf, other.rule);
}

/// Lists that share their values are not looked into.
template<typename Element>
bool areSame(const QList<Element> &one, const QList<Element> &other, bool (*same)(const Element &, const Element &))
{
    return one.size() == other.size() && (one.constData() == other.constData() || std::ranges::equal(one, other, same));
}

bool isSame(const PricedOption &one, const PricedOption &other)
{
    const auto &[id, worth, isCandidate, isRecommended, isForced, incompleteBy, ways] = one;
    return std::tie(id, worth, isCandidate, isRecommended, isForced, incompleteBy)
        == std::tie(other.id, other.worth, other.isCandidate, other.isRecommended, other.isForced, other.incompleteBy)
        && areSame(ways, other.ways, isSame);
}

bool isSame(const PricedConnection &one, const PricedConnection &other)
{
    const auto &[id, alone, lines, options, claims] = one;
    return id == other.id && alone == other.alone && areSame(lines, other.lines, isSame)
        && areSame(options, other.options, isSame) && claims == other.claims;
}

} // namespace

ChosenPortfolio::ChosenPortfolio(QList<PricedConnection> priced, PortfolioTerms terms, const ChosenPortfolio *before)
    : m_priced(std::move(priced))
    , m_terms(std::move(terms))
    , m_portfolio(m_priced, m_terms, before ? &before->m_portfolio : nullptr)
    , m_solved(solve(m_portfolio, m_terms, before ? before->m_solved.trail : PortfolioTrail()))
{
    if (const auto &found = best())
        m_together = m_portfolio.together(*found);
}

bool ChosenPortfolio::isFor(const QList<PricedConnection> &priced, const PortfolioTerms &terms) const
{
    return m_terms.decision == terms.decision && m_terms.initialBudget == terms.initialBudget
        && m_terms.yearlyBudget == terms.yearlyBudget && m_terms.next == terms.next && areSame(m_priced, priced, isSame)
        && areSame(m_terms.implications, terms.implications, isSame) && m_terms.kept == terms.kept;
}

} // namespace safeconduct
