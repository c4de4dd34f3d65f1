// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

using View = const ConnectionView &;

FactValue legs(View view)
{
    QStringList names;
    for (const ConnectionView *leg : view.flow.legs)
        names.append(leg->connection->name);
    return names;
}

FactValue legCount(View view)
{
    return view.isMessageFlow() ? number(static_cast<double>(view.flow.legs.size())) : FactValue();
}

FactValue openLegs(View view)
{
    QStringList names;
    for (const ConnectionView *leg : view.flow.legs) {
        if (!leg->isExistingForced())
            names.append(leg->connection->name);
    }
    return names;
}

/// Hosts of the mail routes other than the two ends that have no IPsec today.
QStringList hostsWithoutIpsec(View view, bool onlyOpen)
{
    QStringList names;
    if (!isRoutingService(view.connection->service))
        return names;
    for (const RoutingHost &host : view.deployment->routingHosts()) {
        const bool isEnd = host.system == view.from || host.system == view.to;
        if (!isEnd && host.isWithoutIpsec && (host.isOpen || !onlyOpen))
            names.append(host.system->system->name);
    }
    return names;
}

} // namespace

QStringList namesOf(const QList<const SystemView *> &systems)
{
    QStringList names;
    for (const SystemView *system : systems) {
        if (!names.contains(system->system->name))
            names.append(system->system->name);
    }
    return names;
}

QList<FactRow<ConnectionView>> flowRows()
{
    return {
        {u"flow.legs"_s, legs},
        {u"flow.legCount"_s, legCount},
        {u"flow.reaches"_s, [](View view) -> FactValue { return view.flow.reaches; }},
        {u"flow.lastSystem"_s,
         [](View view) -> FactValue { return view.flow.last ? view.flow.last->system->name : QString(); }},
        {u"flow.openLegs"_s, openLegs},
    };
}

QList<FactRow<ConnectionView>> routeRows()
{
    return {
        {u"route.hostsWithoutIpsec"_s, [](View view) -> FactValue { return hostsWithoutIpsec(view, false); }},
        {u"route.openHosts"_s, [](View view) -> FactValue { return hostsWithoutIpsec(view, true); }},
        {u"route.allIpsec"_s,
         [](View view) {
             return yesNo(isRoutingService(view.connection->service) && hostsWithoutIpsec(view, false).isEmpty());
         }},
    };
}

} // namespace safeconduct
