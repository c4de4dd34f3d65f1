// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"

namespace safeconduct {

/// What several threats on one stretch, or at one end at rest, come to.
struct CoverageAtPlace {
    QList<const CoverageCell *> cells; ///< at least one
    double stopped = 0; ///< mean over the threats by their weights
    CoverageLevel level = CoverageLevel::Not; ///< of that mean

    const CoverageCell &first() const { return *cells.constFirst(); }
};

/// In the order of \a cells, which must live as long.
QList<CoverageAtPlace> coverageByPlace(const Knowledge &knowledge, const QList<CoverageCell> &cells);

} // namespace safeconduct
