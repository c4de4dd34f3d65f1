// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/coverage_by_place.h"

#include <algorithm>

namespace safeconduct {

namespace {

CoverageLevel levelOf(double stopped, const MethodDefaults &method)
{
    if (stopped >= method.coveredFrom)
        return CoverageLevel::Covered;
    return stopped >= method.partlyFrom ? CoverageLevel::Partly : CoverageLevel::Not;
}

double weightOf(const QString &threat, const Knowledge &knowledge)
{
    const auto found = knowledge.threats.find(threat);
    return found == knowledge.threats.end() ? 1 : found->weight;
}

double meanOf(const QList<const CoverageCell *> &cells, const Knowledge &knowledge)
{
    double weighted = 0;
    double all = 0;
    for (const CoverageCell *cell : cells) {
        const double weight = weightOf(cell->threat, knowledge);
        weighted += weight * cell->stopped;
        all += weight;
    }
    return all > 0 ? weighted / all : 0;
}

} // namespace

QList<CoverageAtPlace> coverageByPlace(const Knowledge &knowledge, const QList<CoverageCell> &cells)
{
    QList<CoverageAtPlace> places;
    for (const CoverageCell &cell : cells) {
        auto place = std::ranges::find_if(places, [&cell](const CoverageAtPlace &known) {
            return known.first().isAtRest == cell.isAtRest && known.first().index == cell.index;
        });
        if (place == places.end())
            place = places.insert(places.end(), CoverageAtPlace());
        place->cells.append(&cell);
    }
    for (CoverageAtPlace &place : places) {
        place.stopped = meanOf(place.cells, knowledge);
        place.level = levelOf(place.stopped, knowledge.defaults);
    }
    return places;
}

} // namespace safeconduct
