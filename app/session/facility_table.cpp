// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/facility_table.h"

#include "app/document/plan_names.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

Table facilityTable(const Session &session, const Wording &words)
{
    Table table;
    for (const QString &column :
         {u"record.column.facility"_s, u"record.column.state"_s, u"record.column.initial"_s, u"record.column.yearly"_s,
          u"record.column.cost"_s, u"page.column.taken"_s, u"record.column.used-by"_s})
        table.header.append(words.say(column));
    table.numberColumns = {2, 3, 4};
    for (const FacilityAdvice &facility : session.advice().facilities)
        table.rows.append({nameOfFacility(session.plan(), words, facility.kind),
                           words.say(facility.exists ? u"record.facility.exists"_s : u"record.facility.new"_s),
                           words.range(facility.cost.initial), words.range(facility.cost.yearly),
                           words.range(facility.cost.presentValue),
                           words.name(u"answer"_s, facility.usedBy.isEmpty() ? u"no"_s : u"yes"_s),
                           namesOfConnections(session.plan(), facility.usedBy)});
    return table;
}

} // namespace safeconduct
