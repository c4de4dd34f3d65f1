// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_names.h"

namespace safeconduct {

namespace {

template<typename Thing>
QString nameOr(const Thing *thing, const QString &id)
{
    return thing && !thing->name.isEmpty() ? thing->name : id;
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

} // namespace safeconduct
