// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/facility_advice.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// Adds the lines of \a facility that no connection before has brought.
void addLines(Cost &cost, const QList<CostLine> &lines, const QString &facility, QSet<QString> &paid)
{
    for (const CostLine &line : lines) {
        if (line.facility != facility)
            continue;
        const QString key = line.item + u'/' + line.when + u'/' + line.driverKey;
        if (paid.contains(key))
            continue;
        paid.insert(key);
        cost.lines.append(line);
        cost.lines.last().isPaidByOthers = false; // here it is counted once for all
        cost.add(cost.lines.constLast());
    }
}

} // namespace

QList<FacilityAdvice> facilitiesOf(const Advice &advice, const Deployment &deployment, const CostBook &book)
{
    QHash<QString, QList<std::pair<QString, const QList<CostLine> *>>> takenBy;
    for (const ConnectionAdvice &connection : advice.connections) {
        const OptionAdvice *option = connection.option(connection.recommended);
        if (!option)
            continue;
        for (const QString &facility : option->facilities)
            takenBy[facility].append({connection.id, &connection.linesTaken()});
    }
    QList<FacilityAdvice> facilities;
    for (const FacilityKind &kind : deployment.knowledge().facilities) {
        FacilityAdvice facility{kind.id, deployment.facility(kind.id) != nullptr, {}, {}};
        QSet<QString> paid;
        for (const auto takers = takenBy.value(kind.id); const auto &[connection, lines] : takers) {
            facility.usedBy.append(connection);
            addLines(facility.cost, *lines, kind.id, paid);
        }
        facility.cost.yearly = book.yearlyOf(facility.cost.later());
        if (facility.exists || !facility.usedBy.isEmpty())
            facilities.append(facility);
    }
    return facilities;
}

} // namespace safeconduct
