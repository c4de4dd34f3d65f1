// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/remaining.h"

#include "app/snippets/facility_tasks.h"
#include "app/snippets/way.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool touches(const Connection &connection, const System &system)
{
    return connection.from == system.id || connection.to == system.id || connection.via.contains(system.id);
}

/// Whether \a system only passes on what is decided for these connections.
bool onlyPasses(const Plan &plan, const Knowledge &knowledge, const QList<const Connection *> &decided,
                const System &system)
{
    return std::ranges::all_of(decided, [&](const Connection *connection) {
        return connection->from != system.id && connection->to != system.id
            && !endingProxies(plan, *connection, knowledge).contains(&system);
    });
}

QString reasonFor(const Plan &plan, const Knowledge &knowledge, const QList<Chosen> &chosen, const System &system)
{
    if (std::ranges::none_of(plan.connections,
                             [&](const Connection &connection) { return touches(connection, system); }))
        return u"system-alone"_s;
    QList<const Connection *> decided;
    for (const Chosen &choice : chosen) {
        if (touches(*choice.connection, system))
            decided.append(choice.connection);
    }
    if (decided.isEmpty())
        return u"system-undecided"_s;
    return onlyPasses(plan, knowledge, decided, system) ? u"system-passes"_s : u"system-others"_s;
}

bool isExplained(const Snippets &made, const System &system)
{
    return std::ranges::contains(made.snippets, system.id, &Snippet::system)
        || std::ranges::contains(made.omissions, system.id, &Omission::system);
}

bool isExplained(const Snippets &made, const QString &facility)
{
    return std::ranges::contains(made.snippets, facility, &Snippet::facility)
        || std::ranges::contains(made.omissions, facility, &Omission::facility);
}

bool isForParts(const Knowledge &knowledge, const QString &facility)
{
    return std::ranges::any_of(knowledge.parts, [&](const Mechanism &part) {
        return std::ranges::any_of(part.facilities, [&](const QStringList &group) { return group.contains(facility); });
    });
}

} // namespace

QList<Omission> remainingReasons(const Plan &plan, const Knowledge &knowledge, const QList<Chosen> &chosen,
                                 const SnippetRequest &request, const Snippets &made)
{
    QList<Omission> reasons;
    QStringList facilities;
    for (const Facility &facility : plan.facilities)
        facilities.append(facility.kind);
    facilities += request.facilities;
    facilities.removeDuplicates();
    FacilityTask common{.plan = &plan, .knowledge = &knowledge, .chosen = &chosen};
    const QStringList inUse = facilitiesInUse(common, request);
    for (const QString &kind : std::as_const(facilities)) {
        if (isExplained(made, kind))
            continue;
        const bool isUnused = isForParts(knowledge, kind) && !inUse.contains(kind);
        const auto own = std::ranges::find(plan.facilities, kind, &Facility::kind);
        const Facility facility =
            own == plan.facilities.end() ? Facility{.kind = kind, .name = {}, .systems = {}, .crl = {}} : *own;
        common.facility = &facility;
        reasons.append(omission(common, isUnused ? u"facility-unused"_s : u"facility-"_s + kind));
    }
    for (const System &system : plan.systems) {
        if (!isExplained(made, system))
            reasons.append({{},
                            system.id,
                            {u"snippet.omission."_s + reasonFor(plan, knowledge, chosen, system),
                             {{u"system"_s, {shownName(system)}}}},
                            {}});
    }
    return reasons;
}

} // namespace safeconduct
