// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/lost_functions.h"

#include "app/advice/explanation/passed_systems.h"
#include "app/advice/protection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

using Systems = QList<const SystemView *>;

Systems ownServers(const ConnectionView &view)
{
    Systems servers = passedSystems(view);
    servers.removeIf([](const SystemView *system) { return system->isDevice() || system->isOfOthers(); });
    return servers;
}

/// Own servers at which messages end or are handed on, without proxies and gateways on the way.
Systems mailboxes(const ConnectionView &view)
{
    Systems servers = ownServers(view);
    servers.removeIf([&view](const SystemView *system) { return view.via.contains(system) || system->isProxy; });
    return servers;
}

/// Telephones that read at one of the own servers.
Systems mobiles(const ConnectionView &view)
{
    Systems telephones;
    for (const auto servers = mailboxes(view); const SystemView *server : servers) {
        for (const auto others = view.deployment->connectionsTo(*server); const ConnectionView *other : others) {
            if (other->from->isRole(SystemRole::Mobile) && !telephones.contains(other->from))
                telephones.append(other->from);
        }
    }
    return telephones;
}

Systems systemsAt(const QString &place, const ConnectionView &view)
{
    if (place == "passed"_L1)
        return ownServers(view);
    if (place == "mailboxes"_L1)
        return mailboxes(view);
    if (place == "mobiles"_L1)
        return mobiles(view);
    if (place == "key-gateway"_L1) {
        const SystemView *gateway = keyGateway(view);
        return gateway ? Systems{gateway} : Systems();
    }
    Systems users = passedSystems(view);
    users.removeIf([](const SystemView *system) { return !system->isDevice(); });
    return users;
}

/// Networks in which the part hides the content from who listens there.
QStringList listenedIn(const PartView &part, const ConnectionView &view)
{
    return networksOf(view, [&](qsizetype segment) {
        if (part.layer() == Layer::Network)
            return view.shape(part).stretch.covers(segment);
        return !part.isTls || view.hasTlsOn(segment);
    });
}

bool hasAbility(const SystemView &system, const QString &ability)
{
    return ability.isEmpty() || system.abilities.has(ability == "smime"_L1 ? Ability::Smime : Ability::OpenPgp);
}

LostFunction lost(const QString &function, const FunctionLoss &loss, const PartView &part, const Systems &systems)
{
    QStringList ids;
    for (const SystemView *system : systems)
        ids.append(system->id());
    return {function, loss.effect, part.id(), ids, {loss.text, {{u"systems"_s, namesOf(systems)}}}, loss.sources};
}

/// Where an ability is asked for, those that have it and those that have not are told apart.
void addAtSystems(QList<LostFunction> &all, const QString &function, const FunctionLoss &loss, const PartView &part,
                  const ConnectionView &view)
{
    Systems able = systemsAt(loss.at, view);
    Systems unable;
    std::ranges::copy_if(able, std::back_inserter(unable),
                         [&loss](const SystemView *system) { return !hasAbility(*system, loss.ability); });
    able.removeIf([&unable](const SystemView *system) { return unable.contains(system); });
    if (!able.isEmpty())
        all.append(lost(function, loss, part, able));
    if (!unable.isEmpty()) {
        LostFunction gone = lost(function, loss, part, unable);
        gone.effect = u"lost"_s;
        gone.saying.text = u"function.%1.cannot"_s.arg(function);
        all.append(gone);
    }
}

void addLoss(QList<LostFunction> &all, const QString &function, const FunctionLoss &loss, const PartView &part,
             const ConnectionView &view)
{
    if (loss.at != "sensors"_L1) {
        addAtSystems(all, function, loss, part, view);
        return;
    }
    const QStringList networks = listenedIn(part, view);
    if (!networks.isEmpty())
        all.append({function, loss.effect, part.id(), {}, {loss.text, {{u"networks"_s, networks}}}, loss.sources});
}

} // namespace

QList<LostFunction> lostFunctions(const OptionParts &parts, const ConnectionView &view)
{
    QList<LostFunction> all;
    for (const MailFunction &function : view.deployment->knowledge().functions) {
        for (const FunctionLoss &loss : function.losses) {
            for (const PartView *part : {parts.network, parts.transport, parts.message}) {
                if (part && loss.parts.contains(part->id()))
                    addLoss(all, function.id, loss, *part, view);
            }
        }
    }
    return all;
}

} // namespace safeconduct
