// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/facility_tasks.h"

#include "app/snippets/dns/inbound.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Whether any of the groups that \a part needs one of holds \a kind.
bool canUse(const Knowledge &knowledge, const QString &part, const QString &kind)
{
    const auto known = knowledge.parts.constFind(part);
    return known != knowledge.parts.cend()
        && std::ranges::any_of(known->facilities, [&](const QStringList &group) { return group.contains(kind); });
}

bool isDecidedFor(const FacilityTask &common, const SnippetRequest &request, const QString &kind)
{
    return std::ranges::any_of(*common.chosen, [&](const Chosen &choice) {
        if (choice.option.isOff || (!request.connection.isEmpty() && request.connection != choice.connection->id))
            return false;
        const QStringList parts = choice.option.parts();
        return std::ranges::any_of(parts, [&](const QString &part) { return canUse(*common.knowledge, part, kind); });
    });
}

/// The plan's facilities of \a kind, each system once; one without anything but the kind where there is none yet.
QList<Facility> facilitiesOf(const Plan &plan, const QString &kind)
{
    const auto placeOf = [](const Facility &facility) { return facility.systems.value(0); };
    QList<Facility> facilities;
    for (const Facility &facility : plan.facilities) {
        if (facility.kind == kind && !std::ranges::contains(facilities, facility.systems.value(0), placeOf))
            facilities.append(facility);
    }
    if (facilities.isEmpty())
        facilities.append({.kind = kind, .name = {}, .systems = {}, .crl = {}});
    return facilities;
}

} // namespace

QStringList facilitiesInUse(const FacilityTask &common, const SnippetRequest &request)
{
    QStringList kinds;
    for (const Facility &facility : common.plan->facilities)
        kinds.append(facility.kind);
    kinds.append(request.facilities);
    kinds.removeDuplicates();
    kinds.removeIf([&](const QString &kind) { return !isDecidedFor(common, request, kind); });
    return kinds;
}

Snippets makeForFacilities(const FacilityTask &common, const SnippetRequest &request, Problems &problems)
{
    Snippets made;
    const QStringList kinds = facilitiesInUse(common, request);
    for (const FacilityDialect &dialect : facilityDialects()) {
        if (!request.target.isEmpty() && dialect.target != request.target)
            continue;
        for (const QString &kind : kinds) {
            if (!dialect.kinds.contains(kind))
                continue;
            const QList<Facility> facilities = facilitiesOf(*common.plan, kind);
            for (const Facility &facility : facilities) {
                FacilityTask task = common;
                task.facility = &facility;
                task.system = common.plan->system(facility.systems.value(0));
                if (!dialect.fits(task))
                    continue;
                if (const Results<void> result = dialect.make(task, made); !result)
                    problems.append(result.error());
            }
        }
    }
    return made;
}

Snippet snippetFor(const FacilityTask &task, const QString &target, const Saying &title)
{
    Snippet snippet;
    snippet.facility = task.facility->kind;
    snippet.system = task.system ? task.system->id : QString();
    snippet.target = target;
    snippet.profile = task.profile->id;
    snippet.title = title;
    return snippet;
}

Omission omission(const FacilityTask &task, const QString &text, TextValues values)
{
    values.insert(u"facility"_s, {shownName(task)});
    return {
        {}, task.system ? task.system->id : QString(), {u"snippet.omission."_s + text, values}, task.facility->kind};
}

QString shownName(const FacilityTask &task)
{
    return task.facility->name.isEmpty() ? textReference(u"facility.%1.name"_s.arg(task.facility->kind))
                                         : task.facility->name;
}

QString ownName(const Plan &plan, const QString &label, Values &values)
{
    for (const System &system : plan.systems) {
        if (system.role != SystemRole::Server || system.hosts.isEmpty())
            continue;
        const QString host = dns::hostNames(plan, system, values).constFirst();
        if (host.contains(u'.'))
            return label + u'.' + dns::mailDomain(host);
    }
    return {};
}

} // namespace safeconduct
