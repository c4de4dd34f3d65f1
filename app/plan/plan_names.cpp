// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_names.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

template<typename Thing>
QString nameOr(const Thing *thing, const QString &id)
{
    return thing && !thing->name.isEmpty() ? thing->name : id;
}

/// \a plan is either of what finds things.
template<typename Things>
QString namesIn(const Things &plan, const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids)
        names.append(nameOr(plan.connection(id), id));
    return names.join("; "_L1);
}

} // namespace

QString nameOfConnection(const Plan &plan, const QString &id)
{
    return nameOr(plan.connection(id), id);
}

QString nameOfSystem(const Plan &plan, const QString &id)
{
    return nameOr(plan.system(id), id);
}

QString nameOfNetwork(const Plan &plan, const QString &id)
{
    return nameOr(plan.network(id), id);
}

QString namesOfConnections(const Plan &plan, const QStringList &ids)
{
    return namesIn(plan, ids);
}

QString nameOfSystem(const PlanIndex &plan, const QString &id)
{
    return nameOr(plan.system(id), id);
}

QString namesOfConnections(const PlanIndex &plan, const QStringList &ids)
{
    return namesIn(plan, ids);
}

} // namespace safeconduct
