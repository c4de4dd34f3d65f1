// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"
#include "app/support/result.h"

#include <QByteArray>
#include <QHash>

namespace safeconduct {

/// Drawings as SVG, the same in window and document. Same input, same bytes.

/// How far each stretch of a connection's path is covered, in the order of the path.
using StretchLevels = QList<CoverageLevel>;

/// Networks as areas, systems inside, connections as lines in the colour and dash that say how far their ways are covered, laid out
/// by Graphviz' `dot`, run as a program. A problem where it is not installed or does not answer in time. \a decided has the
/// connections with an option: without stretches where it is switched off and so not drawn. All others are drawn as not decided
/// yet. A way that is covered alike all along is one line, else each stretch has its own, from one of the systems on the way
/// that stands in both networks, or from a point, to the next. The elements are named `system-ID`, `network-ID`,
/// `connection-ID` and, of a way in several lines, `stretch-ID-NUMBER` (from 0).
Result<QByteArray> coverageMap(const Plan &plan, const Knowledge &knowledge,
                               const QHash<QString, StretchLevels> &decided, const QString &language);

} // namespace safeconduct
