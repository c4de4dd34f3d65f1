// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/decision.h"
#include "app/document/record.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"
#include "app/support/result.h"

#include <QByteArray>
#include <QHash>

namespace safeconduct {

/// How far each stretch of the way of a connection is covered by the option that its choice takes, the mean over its threats by
/// weight, in the order of its path; by connection. No stretches where it is switched off; a connection without a choice that
/// \a advice knows is missing.
QHash<QString, QList<CoverageLevel>> stretchCoverage(const QList<Choice> &choices, const Advice &advice,
                                                     const Knowledge &knowledge);

/// The map of a record as SVG, in \a language: networks, systems, and each connection stretch by stretch as the options that
/// \a decision takes protect it. Those that the assistant proposes count as well, as in all of a record. A problem where Graphviz
/// is missing or fails (`coverageMap`).
Result<QByteArray> recordMap(const Plan &plan, const Knowledge &knowledge, const Advice &advice,
                             const Decision &decision, const QString &language);

/// Puts that map into \a input, in its language. Without Graphviz the record says that the map is missing; the problem tells why.
Result<void> addMap(RecordInput &input);

} // namespace safeconduct
