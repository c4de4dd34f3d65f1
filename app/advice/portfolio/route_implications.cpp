// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/route_implications.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

const QString rule = u"I6"_s;

using Pricings = QHash<QString, const PricedConnection *>;

/// Options by which \a connection forces encryption; empty where there are none, or where all do.
QStringList forcedOptions(const PricedConnection &connection)
{
    QStringList forced;
    bool haveAll = true;
    for (const PricedOption &option : connection.options) {
        if (option.isCandidate && option.isForced)
            forced.append(option.id);
        haveAll = haveAll && (!option.isCandidate || option.isForced);
    }
    return haveAll ? QStringList() : forced;
}

bool isAtOpenHost(const ConnectionView &leg, const ConnectionView &than, const Deployment &deployment)
{
    return std::ranges::any_of(deployment.routingHosts(), [&](const RoutingHost &host) {
        const bool isOther = host.system != than.from && host.system != than.to;
        return isOther && host.isOpen && host.isWithoutIpsec && (host.system == leg.from || host.system == leg.to);
    });
}

QList<ChoiceImplication> implicationsOf(const ConnectionView &view, const QStringList &incomplete,
                                        const Deployment &deployment, const Pricings &pricings)
{
    QList<ChoiceImplication> implications;
    for (const ConnectionView &leg : deployment.connections()) {
        const PricedConnection *priced = pricings.value(leg.connection->id);
        if (!priced || &leg == &view || !isRoutingService(leg.connection->service)
            || !isAtOpenHost(leg, view, deployment))
            continue;
        const QStringList forced = forcedOptions(*priced);
        for (const QString &option : forced.isEmpty() ? QStringList() : incomplete)
            implications.append({view.connection->id, option, priced->id, forced, rule});
    }
    return implications;
}

} // namespace

QList<ChoiceImplication> routeImplications(const Deployment &deployment, const QList<PricedConnection> &connections)
{
    Pricings pricings;
    for (const PricedConnection &connection : connections)
        pricings.insert(connection.id, &connection);
    QList<ChoiceImplication> implications;
    for (const ConnectionView &view : deployment.connections()) {
        const PricedConnection *priced = pricings.value(view.connection->id);
        QStringList incomplete;
        for (const PricedOption &option : priced ? priced->options : QList<PricedOption>()) {
            if (option.isCandidate && option.incompleteBy.contains(rule))
                incomplete.append(option.id);
        }
        if (!incomplete.isEmpty())
            implications += implicationsOf(view, incomplete, deployment, pricings);
    }
    return implications;
}

} // namespace safeconduct
