// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/shared_names.h"

#include "app/knowledge/texts.h"
#include "app/plan/plan_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

QStringList systemsOfKey(const QString &driverKey)
{
    const QString kind = driverKey.section(u':', 0, 0);
    const QString rest = driverKey.section(u':', 1);
    if (kind == "system"_L1)
        return {rest};
    if (kind == "listener"_L1)
        return {rest.section(u'/', 0, 0)};
    if (kind == "hosts"_L1 || kind == "sites"_L1)
        return rest.split(u'|');
    return {};
}

QStringList kindsOf(const QList<CostLine> &lines)
{
    QStringList kinds;
    for (const CostLine &line : lines) {
        if (!line.facility.isEmpty() && !kinds.contains(line.facility))
            kinds.append(line.facility);
    }
    return kinds;
}

QString nameOfShared(const QList<CostLine> &lines, const PlanIndex &plan)
{
    QStringList names;
    for (const auto kinds = kindsOf(lines); const QString &kind : kinds)
        names.append(textReference(u"facility.%1.name"_s.arg(kind)));
    QStringList systems;
    for (const CostLine &line : lines) {
        if (line.facility.isEmpty())
            names.append(textReference(u"cost.%1.name"_s.arg(line.item)));
        for (const auto ids = systemsOfKey(line.driverKey); const QString &id : ids)
            systems.append(nameOfSystem(plan, id));
        if (line.driverKey.startsWith("site:"_L1))
            systems.append(line.driverKey.section(u':', 1));
    }
    names.removeDuplicates();
    systems.removeDuplicates();
    const QString name = names.join(" + "_L1);
    return systems.isEmpty() ? name : u"%1 (%2)"_s.arg(name, systems.join(", "_L1));
}

} // namespace safeconduct
