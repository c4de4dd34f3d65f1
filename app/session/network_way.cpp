// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/network_way.h"

#include <QHash>
#include <QQueue>

namespace safeconduct {

namespace {

using Neighbours = QHash<QString, QStringList>;

void join(Neighbours &neighbours, const QString &one, const QString &other)
{
    if (one == other || neighbours[one].contains(other))
        return;
    neighbours[one].append(other);
    neighbours[other].append(one);
}

bool passesOn(SystemRole role)
{
    return role == SystemRole::Gateway || role == SystemRole::Appliance || role == SystemRole::Server;
}

bool leadsToInternet(NetworkKind kind)
{
    return kind == NetworkKind::Dmz || kind == NetworkKind::Wireless || kind == NetworkKind::Partner
        || kind == NetworkKind::Provider;
}

Neighbours knownNeighbours(const Plan &plan)
{
    Neighbours neighbours;
    for (const System &system : plan.systems) {
        for (qsizetype one = 0; passesOn(system.role) && one < system.networks.size(); ++one) {
            for (qsizetype other = one + 1; other < system.networks.size(); ++other)
                join(neighbours, system.networks.at(one), system.networks.at(other));
        }
    }
    for (const Connection &connection : plan.connections) {
        for (qsizetype index = 1; index < connection.path.size(); ++index)
            join(neighbours, connection.path.at(index - 1), connection.path.at(index));
    }
    return neighbours;
}

void addUsualNeighbours(Neighbours &neighbours, const Plan &plan)
{
    for (const Network &internet : plan.networks) {
        if (internet.kind != NetworkKind::Internet)
            continue;
        for (const Network &network : plan.networks) {
            if (leadsToInternet(network.kind))
                join(neighbours, internet.id, network.id);
        }
    }
}

QStringList wayBack(const QHash<QString, QString> &cameFrom, QString at)
{
    QStringList way;
    while (!at.isEmpty()) {
        way.prepend(at);
        at = cameFrom.value(at);
    }
    return way;
}

/// Breadth first, so that the first way found is a shortest one.
QStringList shortestWay(const Neighbours &neighbours, const QStringList &from, const QStringList &to)
{
    QHash<QString, QString> cameFrom;
    QQueue<QString> waiting;
    for (const QString &start : from) {
        cameFrom.insert(start, {});
        waiting.enqueue(start);
    }
    while (!waiting.isEmpty()) {
        const QString at = waiting.dequeue();
        if (to.contains(at))
            return wayBack(cameFrom, at);
        for (const auto following = neighbours.value(at); const QString &next : following) {
            if (!cameFrom.contains(next)) {
                cameFrom.insert(next, at);
                waiting.enqueue(next);
            }
        }
    }
    return {};
}

} // namespace

QStringList networkWay(const Plan &plan, const QStringList &from, const QStringList &to)
{
    Neighbours neighbours = knownNeighbours(plan);
    QStringList known = shortestWay(neighbours, from, to);
    if (!known.isEmpty())
        return known;
    addUsualNeighbours(neighbours, plan);
    return shortestWay(neighbours, from, to);
}

} // namespace safeconduct
