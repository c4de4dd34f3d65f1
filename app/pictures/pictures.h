// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"
#include "app/support/result.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace safeconduct {

/// Drawings as SVG, the same in window and document. Same input, same bytes.

/// Cost (mean present value) against benefit of one connection's options. Needs a QGuiApplication.
QByteArray costBenefitChart(const ConnectionAdvice &advice, const Knowledge &knowledge, const QString &currency,
                            const QString &language);

/// Networks as areas, systems inside, connections as lines in the colour and dash of \a optionOf's protection (forced, opportunistic,
/// none, undecided), laid out by Graphviz' `dot`, run as a program. A problem where it is not installed or does not answer in time.
Result<QByteArray> networkMap(const Plan &plan, const Knowledge &knowledge, const QHash<QString, QString> &choices,
                              const QString &language);

/// The same by how far the ways of connections are covered. \a decided has those that somebody decided: without a level where the
/// connection is switched off and so not drawn. All others are drawn as not decided yet. The elements are named `system-ID`,
/// `network-ID` and `connection-ID`.
Result<QByteArray> coverageMap(const Plan &plan, const Knowledge &knowledge,
                               const QHash<QString, std::optional<CoverageLevel>> &decided, const QString &language);

} // namespace safeconduct
