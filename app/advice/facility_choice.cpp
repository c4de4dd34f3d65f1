// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/facility_choice.h"

#include "app/advice/tunnel_ends.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

using Systems = QList<const SystemView *>;
using Kinds = std::vector<const FacilityKind *>;

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

bool isAble(const SystemView &gateway, const PartView &part)
{
    return !part.gatewayNeeds || gateway.abilities.has(*part.gatewayNeeds);
}

bool meets(const SystemView &system, const QString &need, const QString &value, const PartView &part)
{
    if (need == "directory"_L1)
        return system.system->directory == value;
    if (need == "managed"_L1)
        return yesOrNo(system.isManaged()) == value;
    if (need == "operatingSystem"_L1)
        return system.osFamily == value;
    if (need == "publicName"_L1)
        return yesOrNo(hasPublicName(system)) == value;
    if (need == "able"_L1)
        return yesOrNo(isAble(system, part)) == value;
    return true;
}

bool canUse(const FacilityKind &kind, const Systems &systems, const PartView &part)
{
    return std::ranges::all_of(systems, [&](const SystemView *system) {
        return std::ranges::all_of(kind.needs.asKeyValueRange(),
                                   [&](const auto &need) { return meets(*system, need.first, need.second, part); });
    });
}

bool isPriced(const FacilityKind &kind, const ConnectionView &view)
{
    const auto names = [&](const CostOverride &change) {
        return change.item == kind.pricedBy
            && (change.connection.isEmpty() || change.connection == view.connection->id);
    };
    return kind.pricedBy.isEmpty() || std::ranges::any_of(view.deployment->plan().costOverrides, names);
}

/// The members of \a group with what the knowledge says of each.
Kinds kindsIn(const QStringList &group, const ConnectionView &view)
{
    Kinds kinds;
    for (const QString &id : group) {
        const auto &known = view.deployment->knowledge().facilities;
        if (const auto found = known.constFind(id); found != known.cend())
            kinds.push_back(&*found);
    }
    return kinds;
}

bool standAtGateways(const Kinds &kinds)
{
    return std::ranges::any_of(kinds, [](const FacilityKind *kind) { return kind->scope == "gateway"_L1; });
}

/// Those that all \a systems can use, else all that are priced.
Kinds usable(const Kinds &kinds, const Systems &systems, const PartView &part, const ConnectionView &view)
{
    Kinds priced;
    Kinds fitting;
    for (const FacilityKind *kind : kinds) {
        if (!isPriced(*kind, view))
            continue;
        priced.push_back(kind);
        if (canUse(*kind, systems, part))
            fitting.push_back(kind);
    }
    return fitting.empty() ? priced : fitting;
}

/// Where there is no own gateway nothing can be done with one.
Kinds withoutPrice(Kinds kinds)
{
    std::erase_if(kinds, [](const FacilityKind *kind) { return !kind->pricedBy.isEmpty(); });
    return kinds;
}

} // namespace

QList<FacilityChoice> facilityChoices(const QStringList &group, const PartView &part, const ConnectionView &view)
{
    const Kinds kinds = kindsIn(group, view);
    if (!standAtGateways(kinds))
        return {{nullptr, usable(kinds, usersOfPart(part, view), part, view)}};
    QList<FacilityChoice> choices;
    for (const auto gateways = gatewaysOf(view.shape(part)); const SystemView *gateway : gateways) {
        if (!gateway->isOfOthers())
            choices.append({gateway, usable(kinds, {gateway}, part, view)});
    }
    if (choices.isEmpty())
        choices.append({nullptr, withoutPrice(kinds)});
    return choices;
}

bool isReplaceable(const SystemView &gateway, const PartView &part, const ConnectionView &view)
{
    if (gateway.isOfOthers())
        return false;
    return std::ranges::any_of(part.mechanism->facilities, [&](const QStringList &group) {
        const Kinds kinds = kindsIn(group, view);
        return std::ranges::any_of(kinds, [&](const FacilityKind *kind) {
            return kind->scope == "gateway"_L1 && isPriced(*kind, view) && canUse(*kind, {&gateway}, part);
        });
    });
}

QStringList pricedFacilities(const ConnectionView &view)
{
    QStringList priced;
    for (const FacilityKind &kind : view.deployment->knowledge().facilities) {
        if (!kind.pricedBy.isEmpty() && isPriced(kind, view))
            priced.append(kind.id);
    }
    return priced;
}

} // namespace safeconduct
