// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_memory.h"

#include "app/advice/deployment.h"

#include <algorithm>

namespace safeconduct {

bool AdviceMemory::isOf(const Knowledge &knowledge, const AdviceSettings &asked) const
{
    return knowledgeSha256 == knowledge.sha256 && settings.asOf == asked.asOf && settings.seed == asked.seed
        && settings.detail == asked.detail && settings.onlyConnection == asked.onlyConnection
        && settings.withPortfolio == asked.withPortfolio && settings.withRobustness == asked.withRobustness;
}

const KnownConnection *AdviceMemory::connection(const LookedAt &now, const LegsLeft &legs, bool areRoutesSame) const
{
    const auto known = connections.constFind(now.connection.id);
    if (known == connections.cend() || (!areRoutesSame && isRoutingService(now.connection.service)))
        return nullptr;
    const auto found = std::ranges::find_if(
        *known, [&](const KnownConnection &one) { return one.legs == legs && one.lookedAt == now; });
    return found == known->cend() ? nullptr : &*found;
}

std::shared_ptr<const ChosenPortfolio> AdviceMemory::portfolioFor(const QList<PricedConnection> &priced,
                                                                  const PortfolioTerms &terms) const
{
    const auto found = std::ranges::find_if(portfolios, [&](const auto &known) { return known->isFor(priced, terms); });
    return found == portfolios.cend() ? nullptr : *found;
}

std::shared_ptr<const KnownRobustness> AdviceMemory::robustnessOf(const QString &connection,
                                                                  const RobustnessQuestion &question) const
{
    const auto found = robustness.constFind(connection);
    return found != robustness.cend() && (*found)->question == question ? *found : nullptr;
}

const ConnectionAdvice *AdviceMemory::inTheEnd(const QString &connection, const LegsLeft &legs,
                                               const SettledCharges &charges) const
{
    const auto found = settled.constFind(connection);
    const bool isKnown = found != settled.cend() && found->legs == legs && found->charges == charges;
    return isKnown ? &found->advice : nullptr;
}

} // namespace safeconduct
