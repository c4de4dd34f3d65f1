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

/// A host of the mail routes other than the two ends that has no IPsec today.
bool lacksIpsec(const RoutingHost &host, View view)
{
    return host.isWithoutIpsec && host.system != view.from && host.system != view.to;
}

QStringList hostsWithoutIpsec(View view, bool onlyOpen)
{
    QStringList names;
    if (!isRoutingService(view.connection->service))
        return names;
    for (const RoutingHost &host : view.deployment->routingHosts()) {
        if (lacksIpsec(host, view) && (host.isOpen || !onlyOpen))
            names.append(host.system->system->name);
    }
    return names;
}

bool haveAllIpsec(View view)
{
    return isRoutingService(view.connection->service)
        && std::ranges::none_of(view.deployment->routingHosts(),
                                [&view](const RoutingHost &host) { return lacksIpsec(host, view); });
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
        {u"route.allIpsec"_s, [](View view) { return yesNo(haveAllIpsec(view)); }},
    };
}

} // namespace safeconduct
