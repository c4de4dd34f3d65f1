// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/portfolio_difference.h"

#include "app/advice/portfolio/shared_names.h"

#include <algorithm>

namespace safeconduct {

namespace {

bool isSame(const CostLine &one, const CostLine &other)
{
    return one.item == other.item && one.when == other.when && one.driverKey == other.driverKey
        && one.facility == other.facility && one.mean == other.mean;
}

/// Those of \a lines that have no match of their own among \a others.
QList<CostLine> unmatched(const QList<CostLine> &lines, QList<CostLine> others)
{
    QList<CostLine> rest;
    for (const CostLine &line : lines) {
        const auto match = std::ranges::find_if(others, [&line](const CostLine &other) { return isSame(line, other); });
        if (match == others.end())
            rest.append(line);
        else
            others.erase(match);
    }
    return rest;
}

void addFacilities(PortfolioDifference &difference, const PlanPortfolio &portfolio, const QList<qsizetype> &of,
                   const QList<qsizetype> &butNot, bool areSaved, const PlanIndex &plan)
{
    for (const qsizetype facility : of) {
        if (butNot.contains(facility))
            continue;
        const QList<CostLine> &lines = portfolio.linesOf(facility);
        difference.facilities.append({nameOfShared(lines, plan), lines, areSaved});
    }
}

} // namespace

PortfolioDifference differenceOf(const PlanPortfolio &portfolio, const PortfolioChoice &better,
                                 const PortfolioChoice &worse, const PlanIndex &plan)
{
    PortfolioDifference difference;
    for (qsizetype index = 0; index < better.options.size(); ++index) {
        if (better.options.at(index) == worse.options.at(index) && better.ways.at(index) == worse.ways.at(index))
            continue;
        const PortfolioConnection &connection = portfolio.problem().connections.at(index);
        const PortfolioOption &had = connection.options.at(better.options.at(index));
        const PortfolioOption &instead = connection.options.at(worse.options.at(index));
        const QList<CostLine> before = portfolio.ownLines(better, index);
        const QList<CostLine> after = portfolio.ownLines(worse, index);
        difference.changes.append({.connection = connection.id,
                                   .better = had.id,
                                   .worse = instead.id,
                                   .worth = had.worth - instead.worth,
                                   .preference = had.preference - instead.preference,
                                   .added = unmatched(after, before),
                                   .saved = unmatched(before, after)});
    }
    addFacilities(difference, portfolio, worse.facilities, better.facilities, false, plan);
    addFacilities(difference, portfolio, better.facilities, worse.facilities, true, plan);
    return difference;
}

QList<ChangedChoice> changesBetween(const PlanPortfolio &portfolio, const PortfolioChoice &chosen,
                                    const PortfolioChoice &instead)
{
    QList<ChangedChoice> changed;
    for (qsizetype index = 0; index < chosen.options.size(); ++index) {
        if (chosen.options.at(index) != instead.options.at(index))
            changed.append({portfolio.problem().connections.at(index).id,
                            portfolio.optionId(index, chosen.options.at(index)),
                            portfolio.optionId(index, instead.options.at(index))});
    }
    return changed;
}

} // namespace safeconduct
