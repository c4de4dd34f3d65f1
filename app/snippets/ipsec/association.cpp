// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/ipsec/association.h"

#include "app/snippets/omissions.h"
#include "app/snippets/pair_name.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/way.h"
#include "app/support/json_pointer.h"

#include <algorithm>

namespace safeconduct::ipsec {

using namespace Qt::StringLiterals;

namespace {

bool joinsSameSystems(const Task &task, const Chosen &chosen)
{
    if (chosen.option.network.section(u'-', 0, 2) != task.option.network.section(u'-', 0, 2))
        return false;
    if (task.place != Place::Gateway) {
        const QStringList ends{task.system->id, task.peer->id};
        return ends.contains(chosen.connection->from) && ends.contains(chosen.connection->to);
    }
    const TunnelGateways gateways = tunnelGateways(*task.plan, *chosen.connection, *task.knowledge);
    return (gateways.near == task.system && gateways.far == task.peer)
        || (gateways.near == task.peer && gateways.far == task.system);
}

QList<Chosen> sharing(const Task &task)
{
    QList<Chosen> found;
    for (const Chosen &chosen : *task.chosen) {
        if (joinsSameSystems(task, chosen))
            found.append(chosen);
    }
    return found;
}

/// Networks behind \a system: each connection's first or last, whichever is on its side.
QList<const Network *> networksBehind(const Task &task, const System &system)
{
    QList<const Network *> found;
    for (const auto sharers = sharing(task); const Chosen &chosen : sharers) {
        const TunnelGateways gateways = tunnelGateways(*task.plan, *chosen.connection, *task.knowledge);
        const Network *network = gateways.near == &system ? nearNetwork(*task.plan, *chosen.connection)
                                                          : farNetwork(*task.plan, *chosen.connection);
        if (network && !found.contains(network))
            found.append(network);
    }
    return found;
}

QStringList selectors(const Task &task, const System &system, QStringList &withoutAddresses, Values &values)
{
    QStringList selectors;
    for (const auto networks = networksBehind(task, system); const Network *behind : networks)
        addSelectors(task, *behind, selectors, withoutAddresses, values);
    return selectors;
}

/// Hosts of a farm each get their own association with each host of the other end; gateways that stand twice likewise.
QString nameOfPair(const Task &task, qsizetype own, qsizetype other)
{
    QString name = pairName(*task.plan, *task.system, *task.peer);
    if (task.system->hosts.size() > 1 || task.peer->hosts.size() > 1)
        name += u"-%1-%2"_s.arg(own + 1).arg(other + 1);
    return name;
}

bool lacksFacts(const Task &task, const Association &common, Snippets &made)
{
    return lacksHosts(task, {task.system, task.peer}, made) || lacksPolicy(task, common, made)
        || (common.isTunnel
            && (lacksNetworks(task, common.local.networks, common.withoutAddresses, made)
                || lacksNetworks(task, common.remote.networks, common.withoutAddresses, made)));
}

} // namespace

End endFor(const Task &task, const System &system, qsizetype index, Values &values)
{
    const Host &host = system.hosts.at(index);
    const QString pointer = itemAt(memberAt(pointerTo(*task.plan, system), u"hosts"_s), index);
    End end;
    end.name = values.take(hostName(host.name, memberAt(pointer, u"name"_s)));
    for (qsizetype i = 0; i < host.addresses.size(); ++i)
        end.addresses.append(values.take(address(host.addresses.at(i), itemAt(memberAt(pointer, u"addresses"_s), i))));
    return end;
}

void addSelectors(const Task &task, const Network &behind, QStringList &selectors, QStringList &withoutAddresses,
                  Values &values)
{
    const QString list = memberAt(pointerTo(*task.plan, behind), u"addresses"_s);
    for (qsizetype i = 0; i < behind.addresses.size(); ++i)
        selectors.append(values.take(network(behind.addresses.at(i), itemAt(list, i))));
    if (behind.addresses.isEmpty())
        withoutAddresses.append(behind.name.isEmpty() ? behind.id : behind.name);
}

void decideKeys(Association &association, const QList<Chosen> &chosen)
{
    const auto isPsk = [](const Chosen &one) { return one.option.network.endsWith("-psk"_L1); };
    association.usesPsk = std::ranges::all_of(chosen, isPsk);
    association.isMixed = !association.usesPsk && std::ranges::any_of(chosen, isPsk);
}

bool lacksHosts(const Task &task, const QList<const System *> &systems, Snippets &made)
{
    for (const System *system : systems) {
        if (system->hosts.isEmpty()) {
            made.omissions.append(missingFact(task, *system, u"host-name"_s));
            return true;
        }
    }
    return false;
}

bool lacksPolicy(const Task &task, const Association &association, Snippets &made)
{
    if (!association.ikeProposals.isEmpty() && !association.espProposals.isEmpty())
        return false;
    made.omissions.append(omission(task, u"no-ipsec-policy"_s, {{u"profile"_s, {task.profile->title}}}));
    return true;
}

bool lacksNetworks(const Task &task, const QStringList &networks, const QStringList &withoutAddresses, Snippets &made)
{
    if (networks.isEmpty())
        made.omissions.append(omission(task, u"lacks-network"_s, {{u"networks"_s, withoutAddresses}}));
    return networks.isEmpty();
}

Association policyOf(const Task &task, ProposalSpelling spelling)
{
    const bool isStrongswan = spelling == ProposalSpelling::Strongswan;
    Association association;
    association.profile = task.knowledge->speakingOnIpsec(*task.profile);
    if (!association.profile || !association.profile->ike || !association.profile->esp)
        return association;
    association.ikeProposals =
        isStrongswan ? association.profile->ike->strongswanProposals() : association.profile->ike->libreswanProposals();
    association.espProposals =
        isStrongswan ? association.profile->esp->strongswanProposals() : association.profile->esp->libreswanProposals();
    association.ikeHours = association.profile->ike->lifetimeHours.value_or(0);
    association.espHours = association.profile->esp->lifetimeHours.value_or(0);
    return association;
}

SnippetLine timedUndo(const Task &task, const QString &text)
{
    const QString unit = u"safeconduct-undo-"_s + pairName(*task.plan, *task.system, *task.peer);
    return remark(
        u"snippet.ipsec."_s + text,
        {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}, {u"unit"_s, {unit}}});
}

QList<SnippetLine> cutOffGuards(const Task &task, const QList<Association> &associations, const CutOffWords &words)
{
    QList<SnippetLine> lines;
    if (const Association &first = associations.first(); first.isTunnel)
        lines.append(
            line({},
                 {u"snippet.ipsec.tunnel-open"_s,
                  {{u"own"_s, first.local.networks}, {u"other"_s, first.remote.networks}, {u"form"_s, {words.form}}},
                  u"I8"_s,
                  words.source}));
    for (const Association &association : associations) {
        if (!association.isTunnel)
            lines.append(words.openByHand(task, association));
    }
    lines.append(timedUndo(task, u"way-back"_s));
    return lines;
}

void remarkLeftOut(const Association &association, Snippet &snippet)
{
    if (!association.profile || !association.profile->ike)
        return;
    for (const IpsecProposal &proposal : association.profile->ike->proposals) {
        if (proposal.state != PolicyState::Listed || proposal.isEmitted)
            continue;
        snippet.remarks.append({u"snippet.common.remark.ike-left-out"_s,
                                {{u"profile"_s, {association.profile->title}},
                                 {u"proposal"_s, {proposal.strongswan}},
                                 {u"why"_s, {textReference(proposal.note)}},
                                 {u"written"_s, association.ikeProposals}}});
    }
}

Results<QList<Association>> associationsOf(const Task &task, ProposalSpelling spelling, Snippets &made)
{
    Values values;
    Association common = policyOf(task, spelling);
    common.isTunnel = task.place == Place::Gateway;
    decideKeys(common, sharing(task));
    if (common.isTunnel) {
        common.local.networks = selectors(task, *task.system, common.withoutAddresses, values);
        common.remote.networks = selectors(task, *task.peer, common.withoutAddresses, values);
    }
    values.take(identifier(task.system->id, pointerTo(*task.plan, *task.system) + u"/id"_s));
    values.take(identifier(task.peer->id, pointerTo(*task.plan, *task.peer) + u"/id"_s));
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    if (lacksFacts(task, common, made))
        return QList<Association>();

    QList<Association> associations;
    for (qsizetype own = 0; own < task.system->hosts.size(); ++own) {
        for (qsizetype other = 0; other < task.peer->hosts.size(); ++other) {
            Association association = common;
            association.name = nameOfPair(task, own, other);
            const QStringList local = common.local.networks;
            association.local = endFor(task, *task.system, own, values);
            association.local.networks = local;
            association.remote = endFor(task, *task.peer, other, values);
            association.remote.networks = common.remote.networks;
            associations.append(association);
        }
    }
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    return associations;
}

} // namespace safeconduct::ipsec
