// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/facility_choice.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

using Systems = QList<const SystemView *>;

/// Own systems that would use what a facility provides for the part. Gateways take certificates by hand from any authority.
Systems usersOfPart(const PartView &part, const ConnectionView &view)
{
    Systems systems;
    if (part.layer() == Layer::Network) {
        const NetworkShape &shape = view.shape(part);
        if (shape.beginsAtClient)
            systems.append(view.from);
        if (shape.endsAtServer)
            systems.append(view.to);
    } else if (part.layer() == Layer::Transport) {
        for (const Proxy &proxy : view.proxies)
            systems.append(proxy.system);
        systems.append(view.to);
        if (view.to->isOfOthers() || part.isClientProved)
            systems.append(view.from);
    } else {
        systems = {view.from, view.to};
    }
    systems.removeIf([](const SystemView *system) { return system->isOfOthers(); });
    return systems;
}

/// Names under which nobody outside can find or prove a host (RFC 6761, 6762, 8375; ICANN's `internal`; usual inventions).
bool isPublicName(const QString &name)
{
    static const QStringList inside{u"local"_s,    u"localhost"_s, u"internal"_s, u"lan"_s,
                                    u"intranet"_s, u"corp"_s,      u"home"_s,     u"private"_s,
                                    u"arpa"_s,     u"invalid"_s,   u"test"_s,     u"localdomain"_s};
    return name.contains(u'.') && !inside.contains(name.section(u'.', -1).toLower());
}

} // namespace

bool hasPublicName(const SystemView &system)
{
    const auto &hosts = system.system->hosts;
    return hosts.isEmpty() || std::ranges::all_of(hosts, [](const Host &host) { return isPublicName(host.name); });
}

namespace {

bool meets(const SystemView &system, const QString &need, const QString &value)
{
    if (need == "directory"_L1)
        return system.system->directory == value;
    if (need == "managed"_L1)
        return yesOrNo(system.isManaged()) == value;
    if (need == "operatingSystem"_L1)
        return system.osFamily == value;
    if (need == "publicName"_L1)
        return yesOrNo(hasPublicName(system)) == value;
    return true;
}

bool canUse(const FacilityKind &kind, const Systems &systems)
{
    return std::ranges::all_of(systems, [&kind](const SystemView *system) {
        return std::ranges::all_of(kind.needs.asKeyValueRange(),
                                   [system](const auto &need) { return meets(*system, need.first, need.second); });
    });
}

} // namespace

QStringList usableFacilities(const QStringList &group, const PartView &part, const ConnectionView &view)
{
    const Systems systems = usersOfPart(part, view);
    QStringList usable = group;
    usable.removeIf(
        [&](const QString &id) { return !canUse(view.deployment->knowledge().facilities.value(id), systems); });
    return usable.isEmpty() ? group : usable;
}

} // namespace safeconduct
