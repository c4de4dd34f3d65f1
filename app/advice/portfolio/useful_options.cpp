// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/useful_options.h"

#include <algorithm>

namespace safeconduct {

namespace {

bool costsNoMore(const Amounts &one, const Amounts &other)
{
    return one.presentValue <= other.presentValue && one.initial <= other.initial && one.yearly <= other.yearly;
}

/// Whether \a one can stand in for \a other whatever else is built.
bool canReplace(const PortfolioWay &one, const PortfolioWay &other)
{
    return costsNoMore(one.own, other.own) && std::ranges::includes(other.needs, one.needs)
        && std::ranges::includes(other.claims, one.claims);
}

Money valueOf(const PortfolioOption &option)
{
    return option.worth + option.preference;
}

/// Of options that are equal in all the one with the smaller id goes first, as in the order of portfolios.
bool canReplace(const PortfolioOption &one, const PortfolioOption &other)
{
    const bool isWorthNoLess = valueOf(one) > valueOf(other) || (valueOf(one) == valueOf(other) && one.id < other.id);
    return isWorthNoLess && std::ranges::all_of(other.ways, [&one](const PortfolioWay &way) {
               return std::ranges::any_of(one.ways, [&way](const PortfolioWay &own) { return canReplace(own, way); });
           });
}

/// Of ways that can replace each other the first stays.
QList<qsizetype> usefulWays(const QList<PortfolioWay> &ways)
{
    QList<qsizetype> useful;
    for (qsizetype index = 0; index < ways.size(); ++index) {
        const auto replaces = [&](qsizetype other) { return canReplace(ways.at(other), ways.at(index)); };
        if (std::ranges::any_of(useful, replaces))
            continue;
        useful.removeIf([&](qsizetype other) { return canReplace(ways.at(index), ways.at(other)); });
        useful.append(index);
    }
    return useful;
}

} // namespace

QList<UsefulOption> usefulOptions(const PortfolioConnection &connection, qsizetype wanted)
{
    QList<UsefulOption> useful;
    for (qsizetype index = 0; index < connection.options.size(); ++index) {
        const PortfolioOption &option = connection.options.at(index);
        const auto better = std::ranges::count_if(
            connection.options, [&option](const PortfolioOption &other) { return canReplace(other, option); });
        if (better < wanted)
            useful.append({index, usefulWays(option.ways)});
    }
    return useful;
}

} // namespace safeconduct
