// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/acme/acme_dialect.h"

#include "app/snippets/acme/renewal.h"
#include "app/snippets/dns/inbound.h"
#include "app/snippets/facility_tasks.h"
#include "app/snippets/way.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace acme;

namespace {

bool isServed(const FacilityTask &task, const System &system)
{
    return system.role != SystemRole::Partner && system.role != SystemRole::Cloud && !system.hosts.isEmpty()
        && hasKnownDaemon(system) && abilityOf(system, u"osFamily"_s, *task.knowledge) == "linux"_L1;
}

/// Linux servers that end TLS of a decided connection: its far end, and proxies before that.
QList<const System *> endingTls(const FacilityTask &task)
{
    QList<const System *> ends;
    for (const Chosen &choice : *task.chosen) {
        if (!choice.option.transport.startsWith("tls-"_L1))
            continue;
        QList<const System *> stations = endingProxies(*task.plan, *choice.connection, *task.knowledge);
        stations.append(task.plan->system(choice.connection->to));
        for (const System *system : std::as_const(stations)) {
            if (system && isServed(task, *system) && !ends.contains(system))
                ends.append(system);
        }
    }
    return ends;
}

bool fitsAcme(const FacilityTask &task)
{
    return !endingTls(task).isEmpty();
}

Results<void> makeAcme(const FacilityTask &task, Snippets &made)
{
    Values values;
    const QList<const System *> ends = endingTls(task);
    for (const System *system : ends) {
        QStringList names = dns::hostNames(*task.plan, *system, values);
        names.removeDuplicates();
        Snippet snippet = snippetFor(task, u"acme"_s, {u"snippet.acme.title"_s, {{u"system"_s, {shownName(*system)}}}});
        snippet.system = system->id;
        snippet.files = renewalFiles({system, names});
        snippet.badge = task.proofs->badge(snippet.target, formsOn(*system)); // written alike for every version
        snippet.remarks = {{u"snippet.acme.remark.life"_s, {}}, {u"snippet.acme.remark.tlsa"_s, {}}};
        made.snippets.append(snippet);
    }
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    return {};
}

} // namespace

FacilityDialect acmeDialect()
{
    return {.target = u"acme"_s, .kinds = {u"acme"_s}, .fits = &fitsAcme, .make = &makeAcme};
}

} // namespace safeconduct
