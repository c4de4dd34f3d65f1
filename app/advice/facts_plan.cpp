// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"
#include "app/advice/missing_partners.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

const Plan &planOf(const PlanFactsView &view)
{
    return view.deployment->plan();
}

/// \a list with every word once, in order.
QStringList once(QStringList list)
{
    list.removeDuplicates();
    return list;
}

FactValue scheme(const PlanFactsView &view)
{
    const QString &own = planOf(view).settings.protectionScheme;
    return own.isEmpty() ? view.deployment->knowledge().defaults.protectionScheme : own;
}

FactValue roles(const PlanFactsView &view)
{
    QStringList roles;
    for (const Role &role : planOf(view).roles)
        roles.append(role.role);
    return once(roles);
}

FactValue rolesWithoutName(const PlanFactsView &view)
{
    QStringList roles;
    for (const Role &role : planOf(view).roles) {
        if (role.name.trimmed().isEmpty())
            roles.append(role.role);
    }
    return once(roles);
}

FactValue facilities(const PlanFactsView &view)
{
    QStringList kinds;
    for (const Facility &facility : planOf(view).facilities)
        kinds.append(facility.kind);
    return once(kinds);
}

FactValue products(const PlanFactsView &view)
{
    QStringList ids;
    for (const SystemView &system : view.deployment->systems())
        ids += system.productIds;
    return once(ids);
}

FactValue missingPartnerKinds(const PlanFactsView &view)
{
    QStringList ids;
    for (const auto partners = missingPartners(*view.deployment); const MissingPartner &missing : partners)
        ids.append(missing.kind->id);
    return ids;
}

FactValue missingPartnerProducts(const PlanFactsView &view)
{
    QStringList names;
    for (const auto partners = missingPartners(*view.deployment); const MissingPartner &missing : partners) {
        if (view.each.isEmpty() || missing.kind->id == view.each)
            names += missing.productNames;
    }
    return once(names);
}

FactValue personalInPlan(const PlanFactsView &view)
{
    QStringList names;
    for (const Information &information : planOf(view).information) {
        if (information.personal)
            names.append(information.name);
    }
    return names;
}

FactValue unnamedTerminators(const PlanFactsView &view)
{
    QSet<const SystemView *> passed;
    for (const ConnectionView &connection : view.deployment->connections()) {
        for (const SystemView *system : connection.via)
            passed.insert(system);
    }
    QStringList names;
    for (const SystemView &system : view.deployment->systems()) {
        if (system.endsTls && !system.isTerminationStated && passed.contains(&system))
            names.append(system.system->name);
    }
    return names;
}

FactValue clientGroupCount(const PlanFactsView &view)
{
    return number(static_cast<double>(std::ranges::count_if(view.deployment->systems(), &SystemView::isDevice)));
}

} // namespace

const FactTable<PlanFactsView> &planFacts()
{
    static const FactTable<PlanFactsView> table({
        {u"plan.title"_s, [](const PlanFactsView &view) -> FactValue { return planOf(view).title; }},
        {u"plan.organisation"_s, [](const PlanFactsView &view) -> FactValue { return planOf(view).organisation; }},
        {u"plan.scheme"_s, scheme},
        {u"plan.profile"_s, [](const PlanFactsView &view) -> FactValue { return view.deployment->profile(); }},
        {u"plan.roles"_s, roles},
        {u"plan.rolesWithoutName"_s, rolesWithoutName},
        {u"plan.connectionCount"_s,
         [](const PlanFactsView &view) { return number(static_cast<double>(planOf(view).connections.size())); }},
        {u"plan.facilities"_s, facilities},
        {u"plan.products"_s, products},
        {u"plan.horizonEndYear"_s,
         [](const PlanFactsView &view) { return number(view.deployment->horizonEnd().year()); }},
        {u"plan.missingPartnerKinds"_s, missingPartnerKinds},
        {u"plan.missingPartnerProducts"_s, missingPartnerProducts},
        {u"plan.personalInformation"_s, personalInPlan},
        {u"plan.unnamedTerminators"_s, unnamedTerminators},
        {u"plan.clientGroupCount"_s, clientGroupCount},
    });
    return table;
}

} // namespace safeconduct
