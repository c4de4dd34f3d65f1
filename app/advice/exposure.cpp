// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/exposure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

void add(QList<RestingPlace> &places, const SystemView &system, const QString &kind, const MethodDefaults &defaults)
{
    if (std::ranges::none_of(places, [&system](const RestingPlace &place) { return place.system == system.id(); }))
        places.append({system.id(), kind, defaults.restExposure.value(kind, 0)});
}

void addPlacesOf(const ConnectionView &view, QList<RestingPlace> &places, const MethodDefaults &defaults)
{
    add(places, *view.from, restKindOf(*view.from), defaults);
    for (const Proxy &proxy : view.proxies)
        add(places, *proxy.system, u"decrypting-proxy"_s, defaults);
    add(places, *view.to, restKindOf(*view.to), defaults);
}

} // namespace

QList<Segment> segmentsOf(const ConnectionView &view)
{
    const MethodDefaults &defaults = view.deployment->knowledge().defaults;
    QList<Segment> segments;
    for (const Network *network : view.path) {
        Segment segment;
        segment.network = network->id;
        segment.isOverridden = network->exposure.has_value();
        segment.exposure = network->exposure ? defaults.exposureLevel.value(network->exposure->level, 1)
                                             : defaults.exposure.value(network->kind, 1);
        segment.isUntrusted = segment.exposure >= view.deployment->untrustedFrom();
        segments.append(segment);
    }
    return segments;
}

QList<RestingPlace> restingPlacesOf(const ConnectionView &view)
{
    const MethodDefaults &defaults = view.deployment->knowledge().defaults;
    QList<RestingPlace> places;
    add(places, *view.from, restKindOf(*view.from), defaults);
    for (const ConnectionView *leg : view.flow.legs)
        addPlacesOf(*leg, places, defaults);
    addPlacesOf(view, places, defaults);
    return places;
}

QString restKindOf(const SystemView &system)
{
    switch (system.system->role) {
    case SystemRole::Partner:
        return u"partner"_s;
    case SystemRole::Cloud:
        return u"cloud"_s;
    case SystemRole::Mobile:
        return u"mobile"_s;
    case SystemRole::Appliance:
        return u"device"_s;
    case SystemRole::Client:
        return system.isManaged() ? u"managed-client"_s : u"unmanaged-client"_s;
    case SystemRole::Server:
    case SystemRole::Gateway:
        return system.isManaged() ? u"own-server"_s : u"cloud"_s;
    }
    return {};
}

} // namespace safeconduct
