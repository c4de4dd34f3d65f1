// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/flow.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

bool carriesMessages(const ConnectionView &view)
{
    static const QSet<QString> services{
        u"smtp-submission"_s,   u"smtp-relay"_s, u"lmtp"_s, u"mapi-http"_s,  u"mapi-rpc"_s,
        u"outlook-anywhere"_s,  u"owa"_s,        u"ews"_s,  u"activesync"_s, u"webmail"_s,
        u"exchange-internal"_s, u"hybrid"_s};
    return view.connection->required && services.contains(view.connection->service);
}

using Departures = QHash<const SystemView *, QList<ConnectionView *>>;

/// A system reached from the flow's beginning by the fewest connections.
struct Reached {
    const SystemView *system = nullptr;
    ConnectionView *by = nullptr; ///< null at the beginning
    qsizetype before = -1; ///< index of where that connection begins
    int legs = 0;
};

/// The systems that can be reached, nearest first; at equal distance in the order of the plan's connections. The first one is
/// \a begin, and none comes after \a to.
QList<Reached> reachableUpTo(const SystemView &to, const SystemView &begin, const Departures &departures)
{
    QList<Reached> reached{{&begin, nullptr, -1, 0}};
    QSet<const SystemView *> seen{&begin};
    for (qsizetype next = 0; next < reached.size(); ++next) {
        const Reached here = reached.at(next);
        const auto leaving = departures.value(here.system);
        for (ConnectionView *connection : leaving) {
            if (seen.contains(connection->to))
                continue;
            seen.insert(connection->to);
            reached.append({connection->to, connection, next, here.legs + 1});
            if (connection->to == &to)
                return reached;
        }
    }
    return reached;
}

/// The end of the chain: the recipient's system, else the nearest partner where the recipient is one, else the farthest system.
qsizetype chosenEnd(const QList<Reached> &reached, const SystemView &to)
{
    qsizetype partner = -1;
    qsizetype farthest = 0;
    for (qsizetype index = 1; index < reached.size(); ++index) {
        if (reached.at(index).system == &to)
            return index;
        if (partner < 0 && reached.at(index).system->isRole(SystemRole::Partner))
            partner = index;
        if (reached.at(index).legs > reached.at(farthest).legs)
            farthest = index;
    }
    return to.isRole(SystemRole::Partner) && partner >= 0 ? partner : farthest;
}

void followFlow(ConnectionView &view, const Departures &departures)
{
    const QList<Reached> reached = reachableUpTo(*view.to, *view.from, departures);
    const qsizetype end = chosenEnd(reached, *view.to);
    view.flow.last = reached.at(end).system;
    if (view.flow.last == view.to && end > 0)
        view.flow.reaches = u"yes"_s;
    else if (end > 0 && view.to->isRole(SystemRole::Partner) && view.flow.last->isRole(SystemRole::Partner))
        view.flow.reaches = u"assumed"_s;
    else
        view.flow.reaches = u"no"_s;
    for (qsizetype index = end; index > 0; index = reached.at(index).before) {
        reached.at(index).by->isLeg = true;
        view.flow.legs.prepend(reached.at(index).by);
    }
}

} // namespace

void findFlows(std::deque<ConnectionView> &connections)
{
    Departures departures;
    for (ConnectionView &view : connections) {
        if (carriesMessages(view))
            departures[view.from].append(&view);
    }
    for (ConnectionView &view : connections) {
        if (view.isMessageFlow())
            followFlow(view, departures);
    }
}

} // namespace safeconduct
